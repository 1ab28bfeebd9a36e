import type { DatedPlace, ReadSpan } from './resolve-dates.ts';

/** What a day in a notice is there for, as far as its surroundings say. */
type DateRole =
  /** Under the text: when it was written. */
  | 'SIGNATURE'
  /** How long the notice holds. */
  | 'VALIDITY'
  /** Until or before when something is to be done: 27日前, 截至30日. */
  | 'LIMIT'
  /** Anything else: what the notice is about, or tells of. */
  | 'MATTER';

const SIGNATURE_LINES = 3;
const SIGNATURE_UNITS = 40;
const SIGNED = /(?:^|中心|公司|物业|[处部会组局所站]|社区|(?:^|[^\d])(?:日期|(?:发布|公告|通知|张贴|签发|落款)时间|Date|Dated|Issued(?: on)?):?)$/;
const BREAK = /[\n。;；!！?？]/;

/** What stands before a place in its clause, at most so many characters. */
export function clauseBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(before.split(BREAK).slice(0, -1).join(' ').length + (BREAK.test(before) ? 1 : 0));
}

/** What stands after a place in its clause, at most so many characters. */
export const clauseAfter = (text: string, at: number, most: number): string => text.slice(at, at + most).split(BREAK)[0]!;

/** From where on the last lines of a text begin. */
function lastLines(text: string): number {
  let at = text.trimEnd().length;
  for (let line = 0; line < SIGNATURE_LINES && at > 0; line += 1) {
    at = text.lastIndexOf('\n', at - 1);
    while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  }
  return Math.max(0, at);
}

function isSignature({ plain, field }: DatedPlace, { to, from, at, end }: ReadSpan, since: number): boolean {
  if (field === 'title' || to !== null || from.date === null || at < since) return false;
  const before = plain.slice(Math.max(0, at - SIGNATURE_UNITS), at);
  return /^[ \t)]*(?:\r?\n|$)/.test(plain.slice(end, end + SIGNATURE_UNITS)) && SIGNED.test(before.slice(before.lastIndexOf('\n') + 1).trim());
}

function roleOf({ plain }: DatedPlace, { at, end }: ReadSpan): DateRole {
  const before = clauseBefore(plain, at, 24);
  if (/有效期|[Vv]alid/.test(before)) return 'VALIDITY';
  if (/(?:截至|截止|止于|[Uu]ntil|[Bb]y|[Bb]efore)(?:时间|日期|到|于|为)?:? ?$/.test(before)) return 'LIMIT';
  return /^ ?(?:之前|以前|前(?!后|往|来|台|期|提|三|两))/.test(plain.slice(end, end + 4)) ? 'LIMIT' : 'MATTER';
}

/** The spans of a field that name a day, each with what it is there for. */
export function rolesOf(place: DatedPlace): readonly { readonly span: ReadSpan; readonly role: DateRole }[] {
  const since = lastLines(place.plain);
  return place.spans.filter(({ from }) => from.date !== null).map((span) => ({ span, role: isSignature(place, span, since) ? 'SIGNATURE' : roleOf(place, span) }));
}
