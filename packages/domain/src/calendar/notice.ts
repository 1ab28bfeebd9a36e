import type { LocalDate } from '../kernel/instant.ts';
import type { Festival } from './notice-tokens.ts';

/** Longest notice that is read and kept, in code points; those of the State Council have some 700. */
export const NOTICE_LIMIT = 20_000;

/** What can be wrong with a notice as it was read. */
export const NOTICE_PROBLEMS = [
  'YEAR_UNKNOWN', 'SEVERAL_YEARS', 'COUNT_DIFFERS', 'WEEKDAY_DIFFERS', 'MAKE_UP_NOT_WEEKEND', 'OFF_AND_ON', 'OUTSIDE_YEAR', 'IMPOSSIBLE_DATE', 'UNREAD_DATES', 'HOLIDAY_MISSING',
] as const;
export type NoticeProblemKind = (typeof NOTICE_PROBLEMS)[number];

/** One thing that is not as it should be; `line` is the line of the pasted text, from 1 on. */
export type NoticeProblem =
  /** The text says nowhere which year it arranges. */
  | { readonly kind: 'YEAR_UNKNOWN' }
  | { readonly kind: 'SEVERAL_YEARS'; readonly years: readonly number[] }
  /** The announced `共N天` is not the number of days off. */
  | { readonly kind: 'COUNT_DIFFERS'; readonly holiday: string; readonly announced: number; readonly counted: number; readonly line: number }
  /** What stands in brackets is not the day of the week; 1 Monday to 7 Sunday. */
  | { readonly kind: 'WEEKDAY_DIFFERS'; readonly date: LocalDate; readonly said: number; readonly is: number; readonly line: number }
  | { readonly kind: 'MAKE_UP_NOT_WEEKEND'; readonly holiday: string; readonly date: LocalDate; readonly line: number }
  | { readonly kind: 'OFF_AND_ON'; readonly date: LocalDate; readonly line: number }
  /** A day of the year before or after: it belongs to that year's calendar. */
  | { readonly kind: 'OUTSIDE_YEAR'; readonly date: LocalDate; readonly line: number }
  /** A day that does not exist, or a stretch that ends before it begins or lasts over a month. */
  | { readonly kind: 'IMPOSSIBLE_DATE'; readonly text: string; readonly line: number }
  /** Dates of which the text does not say that they are off or worked. */
  | { readonly kind: 'UNREAD_DATES'; readonly text: string; readonly line: number }
  /** One of the seven is not arranged. */
  | { readonly kind: 'HOLIDAY_MISSING'; readonly holiday: Festival };

/** What a notice says of one holiday, or of two that fall together 国庆节、中秋节. */
export interface NoticeHoliday {
  /** Empty when the text names none. */
  readonly name: string;
  /** Days off 放假, ascending. */
  readonly off: readonly LocalDate[];
  /** Make-up working days 调休上班, ascending. */
  readonly on: readonly LocalDate[];
  /** The announced 共N天; null when none is. */
  readonly announced: number | null;
}

/** A holiday notice as it was read; what is doubtful stands among the problems and is read all the same. */
export interface HolidayNotice {
  readonly year: number | null;
  /** Title and number of the notice as far as the text has them; null when it has no title. */
  readonly source: string | null;
  readonly holidays: readonly NoticeHoliday[];
  readonly problems: readonly NoticeProblem[];
}
