import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { SubjectState } from '../kernel/subject.ts';
import { NOTICE_LIMIT } from './notice.ts';

/** Years, days and texts that a published calendar holds; texts in code points. A notice names 19 to 33 days off. */
export const CALENDAR_LIMITS = { firstYear: 2000, lastYear: 2199, fewestOff: 7, mostOff: 40, mostOn: 40, source: 200, noticeText: NOTICE_LIMIT, reason: 2_000 } as const;

/** Where an organisation's data of a year come from: what it published itself, what the product brings, or nowhere (provisional 暂定). */
export const CALENDAR_BASES = ['PUBLISHED', 'BUILT_IN', 'NONE'] as const;
export type CalendarBasis = (typeof CALENDAR_BASES)[number];

/** What people do to a year's calendar: publish it, and again to correct it, with a reason then. */
export interface CalendarYearCommand {
  readonly type: 'publishCalendarYear';
  readonly id: SubjectId;
  /** The headquarters' office, whose book it stands in. */
  readonly communityId: CommunityId;
  readonly year: number;
  /** Days off 放假 and make-up working days 调休上班, `YYYY-MM-DD`, in any order. */
  readonly off: readonly string[];
  readonly on: readonly string[];
  /** Title and number of the notice. */
  readonly source: string;
  readonly noticeText: string | null;
  /** Why an earlier one is corrected; of a first one, if anything needs saying. */
  readonly reason: string | null;
}

/** One time that a year was published; texts are null once erased. */
export interface CalendarPublication {
  readonly at: Instant;
  readonly by: StaffId | null;
  readonly source: string | null;
  readonly reason: string | null;
}

/** The working calendar 工作日历 of one organisation and year, as it was last published. */
export interface CalendarYearState extends SubjectState {
  readonly status: 'PUBLISHED';
  readonly year: number;
  /** Ascending, each once. */
  readonly off: readonly LocalDate[];
  readonly on: readonly LocalDate[];
  readonly noticeText: string | null;
  /** Oldest first; the last one is in force. */
  readonly publications: readonly CalendarPublication[];
}

interface Days { readonly off: readonly LocalDate[]; readonly on: readonly LocalDate[] }
interface Texts { readonly source: string; readonly noticeText: string | null; readonly reason: string | null }
/** What the book holds of a year's calendar. The days are facts; texts that people pasted or wrote are erasable. */
export type CalendarYearEntry =
  | NewEntry<'CalendarYearPublished', Days & { readonly id: SubjectId; readonly communityId: CommunityId; readonly year: number }, Texts>
  | NewEntry<'CalendarYearCorrected', Days, Texts>;
