import type { CommunityId, DepartmentId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Signed once; what was signed stays. */
export const WEEKLY_CHECK_STATUSES = ['OPEN', 'SIGNED'] as const;
export type WeeklyCheckStatus = (typeof WEEKLY_CHECK_STATUSES)[number];
/** What the customer supervisor checks every week: records, handling, call-backs (CMP-13). */
export const WEEKLY_CHECK_SECTIONS = ['RECORDS', 'HANDLING', 'CALL_BACKS'] as const;
export type WeeklyCheckSection = (typeof WEEKLY_CHECK_SECTIONS)[number];
/** Whether what was looked at was in order. */
export const CHECK_RESULTS = ['IN_ORDER', 'FINDING'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];
/** Where a supervisor checks day by day: on site 现场 or in the records 记录 (ORG-7). */
export const DAILY_CHECK_PLACES = ['SITE', 'RECORDS'] as const;
export type DailyCheckPlace = (typeof DAILY_CHECK_PLACES)[number];
/** Open until it is closed with its result. */
export const COMMITMENT_STATUSES = ['OPEN', 'KEPT', 'NOT_KEPT'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What people do to the check of a week. */
export type WeeklyCheckCommand =
  | { readonly type: 'openWeeklyCheck'; readonly checkId: SubjectId; readonly communityId: CommunityId; readonly week: LocalDate; /** Whether it is opened ahead, by signing the week before. */ readonly ahead: boolean }
  | { readonly type: 'recordWeeklyCheckSection'; readonly section: WeeklyCheckSection; readonly result: CheckResult; readonly remark: string | null; /** How many there were to check, and the ids of those that were shown. */ readonly total: number; readonly listed: readonly string[] }
  | { readonly type: 'signWeeklyCheck'; /** SHA-256 of what was shown, hexadecimal (LDG-3). */ readonly shownHash: string; /** Why it is signed after its week. */ readonly reason: string | null };

/** One section as it was checked. */
export interface CheckedSection { readonly section: WeeklyCheckSection; readonly result: CheckResult; readonly remark: string | null; readonly total: number; readonly listed: readonly string[]; readonly at: Instant; readonly by: StaffId | null }

/** The weekly check 每周检查 of one community and week. */
export interface WeeklyCheckState extends SubjectState {
  readonly status: WeeklyCheckStatus;
  /** Its Monday. */
  readonly week: LocalDate;
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  readonly openedBy: StaffId | null;
  /** In the order of the list; the last record of a section holds. */
  readonly sections: readonly CheckedSection[];
  readonly signature: { readonly at: Instant; readonly by: StaffId | null; readonly shownHash: string; readonly late: boolean; readonly reason: string | null } | null;
}

/** What the register holds of a weekly check; who signed and in which role the entry itself says. */
export type WeeklyCheckEntry =
  | NewEntry<'WeeklyCheckOpened', { readonly id: SubjectId; readonly communityId: CommunityId; readonly week: LocalDate; readonly startsAt: Instant; readonly dueAt: Instant }, Record<never, never>>
  | NewEntry<'WeeklyCheckSectionRecorded', { readonly section: WeeklyCheckSection; readonly result: CheckResult; readonly total: number; readonly listed: readonly string[] }, { readonly remark: string | null }>
  | NewEntry<'WeeklyCheckSigned', { readonly shownHash: string; readonly late: boolean }, { readonly reason: string | null }>;

/** A check of the day; it is recorded once and stays. */
export type DailyCheckCommand = { readonly type: 'recordDailyCheck'; readonly checkId: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly where: DailyCheckPlace; readonly place: string; readonly text: string; readonly result: CheckResult; readonly checkedAt: Instant | null };
/** A check of daily work 日常监督 (ORG-7). */
export interface DailyCheckState extends SubjectState {
  readonly status: 'RECORDED';
  readonly where: DailyCheckPlace;
  readonly place: string;
  readonly text: string;
  readonly result: CheckResult;
  readonly checkedAt: Instant;
  readonly checkedBy: StaffId | null;
}
/** What the register holds of a daily check. */
export type DailyCheckEntry = NewEntry<'DailyCheckRecorded', { readonly id: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly where: DailyCheckPlace; readonly result: CheckResult; readonly checkedAt: Instant }, { readonly place: string; readonly text: string }>;

/** What people do to a commitment. */
export type CommitmentCommand =
  | { readonly type: 'makeCommitment'; readonly commitmentId: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly toWhom: string; readonly text: string; readonly dueAt: Instant }
  | { readonly type: 'closeCommitment'; readonly kept: boolean; readonly result: string };
/** A commitment 承诺 of the centre, documented and closed (ORG-7). */
export interface CommitmentState extends SubjectState {
  readonly status: CommitmentStatus;
  readonly toWhom: string;
  readonly text: string;
  readonly dueAt: Instant;
  readonly madeAt: Instant;
  readonly madeBy: StaffId | null;
  readonly closing: { readonly at: Instant; readonly by: StaffId | null; readonly result: string } | null;
}
/** What the register holds of a commitment. */
export type CommitmentEntry =
  | NewEntry<'CommitmentMade', { readonly id: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly dueAt: Instant }, { readonly toWhom: string; readonly text: string }>
  | NewEntry<'CommitmentClosed', { readonly kept: boolean }, { readonly result: string }>;
