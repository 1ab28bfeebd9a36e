// From what came over the wire to what became of the message. The rule everywhere: only what the vendor clearly said
// counts, and what it said unreadably after the request may have arrived is `unknown`, never a failure.
import type { Fault, SendOutcome } from './channel.ts';
import { FORBIDDEN, type Answer } from './outside.ts';

/** A JSON object of a reply: fields of unknown kind. */
export type Fields = Readonly<Record<string, unknown>>;

const DETAIL = 200;
const DAY_MS = 86_400_000;

export const accepted = (providerId: string | null): SendOutcome => ({ outcome: 'accepted', providerId });
export const refused = (fault: Fault, code: string, detail = ''): SendOutcome => ({ outcome: 'refused', code, detail, fault });
export const limited = (code: string, retryAfterMs: number): SendOutcome => ({ outcome: 'limited', code, retryAfterMs });
export const temporary = (code: string, detail = '', retryAfterMs: number | null = null): SendOutcome => ({ outcome: 'temporary', code, detail, retryAfterMs });
export const unknown = (code: string, detail = ''): SendOutcome => ({ outcome: 'unknown', code, detail });

/** One line of what a stranger wrote: no control characters, no more than a line holds. */
export const line = (text: unknown): string => (typeof text === 'string' ? text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, DETAIL) : '');

/** Strings as they are, whole numbers as digits, nothing else. */
export const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' && Number.isInteger(value) ? String(value) : null);

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Ids of 19 digits are numbers at some vendors: they stay whole as strings, where JSON.parse would round them. */
const keepingDigits = (text: string): string => text.replace(TOKENS, (token) => (/^-?\d{16,}$/.test(token) ? `"${token}"` : token));

/** JSON in UTF-8; undefined when it is anything else. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(keepingDigits(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return undefined;
  }
}

/** The object itself, or null for arrays and all else. */
export const asFields = (value: unknown): Fields | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null);

/** `Retry-After` in milliseconds, a day at most; null when there is none, or none that can be read. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const at = header === undefined ? Number.NaN : /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : / GMT$/.test(header) ? Date.parse(header) - now : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at, 0), DAY_MS);
}

/** Nothing came back. */
export function unanswered(answer: Exclude<Answer, { kind: 'answered' }>): SendOutcome {
  if (answer.kind === 'lost') return unknown(answer.code);
  return answer.code === FORBIDDEN ? refused('account', FORBIDDEN) : temporary(answer.code);
}

/** What a status alone says. 503 says «not now»; other 5xx may come from a gateway behind which the vendor went on. */
function byStatus({ status, headers }: Extract<Answer, { kind: 'answered' }>, now: number): SendOutcome {
  const code = `HTTP_${status}`;
  const wait = retryAfter(headers['retry-after'], now);
  if (status === 429) return limited(code, wait ?? 60_000);
  if (status === 503 || status === 408 || status === 425) return temporary(code, '', wait);
  if (status >= 300 && status < 500) return refused('account', code);
  return unknown(status >= 200 && status < 300 ? 'UNREADABLE_REPLY' : code);
}

/** @param read what the vendor's own words say; null when they are not the vendor's */
export function outcomeOf(answer: Answer, now: number, read: (fields: Fields) => SendOutcome | null): SendOutcome {
  if (answer.kind !== 'answered') return unanswered(answer);
  const fields = asFields(parseJson(answer.body));
  const said = fields === null ? null : read(fields);
  const good = answer.status >= 200 && answer.status < 300;
  return said === null || (said.outcome === 'accepted' && !good) ? byStatus(answer, now) : said;
}

/** What a vendor's code means; a code that no table knows was still a no, and may be a yes later. */
export type Verdict = Fault | 'temporary' | 'limited';

/** @param limitedMs how long the vendor stops listening once it says «too often» */
export function judged(verdict: Verdict | undefined, code: string, detail: unknown, limitedMs: number): SendOutcome {
  if (verdict === 'limited') return limited(code, limitedMs);
  return verdict === undefined || verdict === 'temporary' ? temporary(code, line(detail)) : refused(verdict, code, line(detail));
}
