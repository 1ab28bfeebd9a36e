import { weekdayOf, type LocalDate } from '@huiyin/domain';
import type { CalendarOfYearQuery, NoticeFieldsFragment } from '../gql/graphql.ts';

type Kind = CalendarOfYearQuery['calendar'][number]['kind'];
/** What a day is marked as: off, a make-up working day, or nothing but its day of the week. */
export type Mark = 'HOLIDAY' | 'MAKE_UP' | null;

/** A day as a month shows it. */
export interface DayView {
  readonly date: string;
  readonly kind: Kind;
  readonly holiday: string | null;
  /** Somebody set it by hand, otherwise than it was read. */
  readonly corrected: boolean;
}

/** What a draft of a year begins with: the days as they were read or as they hold now, and their holidays. */
export interface Base {
  readonly marks: ReadonlyMap<string, Exclude<Mark, null>>;
  readonly names: ReadonlyMap<string, string>;
}
export type Corrections = ReadonlyMap<string, Mark>;

export const isWeekend = (date: string): boolean => weekdayOf(date as LocalDate) > 5;

/** Every day of a year, `YYYY-MM-DD`. */
export function datesOf(year: number): readonly string[] {
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
  return Array.from({ length: days }, (_, n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10));
}

/** A notice as a base; days of other years belong to those, and a day off and worked counts as off until somebody says. */
export function baseOfNotice({ holidays }: Pick<NoticeFieldsFragment, 'holidays'>, year: number): Base {
  const ofYear = (dates: readonly string[]): readonly string[] => dates.filter((date) => date.startsWith(`${year}-`));
  const worked = holidays.flatMap(({ on }) => ofYear(on).map((date) => [date, 'MAKE_UP'] as const));
  const off = holidays.flatMap((one) => ofYear(one.off).map((date) => [date, 'HOLIDAY'] as const));
  return { marks: new Map([...worked, ...off]), names: new Map(holidays.flatMap(({ name, off: days, on }) => [...days, ...on].map((date) => [date, name] as const))) };
}

/** The year as it holds now, as a base for a correction. */
export const baseOfDays = (days: readonly Pick<DayView, 'date' | 'kind' | 'holiday'>[]): Base => ({
  marks: new Map(days.flatMap(({ date, kind }) => (kind === 'HOLIDAY' || kind === 'MAKE_UP' ? [[date, kind] as const] : []))),
  names: new Map(days.flatMap(({ date, holiday }) => (holiday ? [[date, holiday] as const] : []))),
});

const markOf = (base: Base, corrections: Corrections, date: string): Mark => (corrections.has(date) ? (corrections.get(date) ?? null) : (base.marks.get(date) ?? null));

/** What a touch makes of a day: off and back; at a week-end, which can be worked, by way of a make-up day. */
export function touched(base: Base, corrections: Corrections, date: string): Corrections {
  const now = markOf(base, corrections, date);
  const next: Mark = now === null ? 'HOLIDAY' : now === 'HOLIDAY' && isWeekend(date) ? 'MAKE_UP' : null;
  const more = new Map(corrections);
  if (next === (base.marks.get(date) ?? null)) more.delete(date);
  else more.set(date, next);
  return more;
}

/** The days of a draft, to look at. */
export function draftDays(year: number, base: Base, corrections: Corrections): readonly DayView[] {
  return datesOf(year).map((date) => {
    const mark = markOf(base, corrections, date);
    return { date, kind: mark ?? (isWeekend(date) ? 'WEEKEND' : 'WORKING'), holiday: mark === null ? null : (base.names.get(date) ?? null), corrected: corrections.has(date) };
  });
}

/** The days of a draft, to send. */
export function draftInput(days: readonly DayView[]): { readonly off: readonly string[]; readonly on: readonly string[] } {
  const of = (kind: Kind): readonly string[] => days.filter((day) => day.kind === kind).map(({ date }) => date);
  return { off: of('HOLIDAY'), on: of('MAKE_UP') };
}
