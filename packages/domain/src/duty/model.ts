import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, DepartmentId, StaffId, SubjectId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Role } from '../kernel/role.ts';
import type { SubjectState } from '../kernel/subject.ts';

/** Roles that a shift 班次 stands for (ORG-3): the desk by day and at all other hours, the departments' members, the centre's and the company's duty. */
export const DUTY_ROLES = ['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'SAFETY_OFFICER', 'CONTROL_ROOM', 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON'] as const satisfies readonly Role[];
export type DutyRole = (typeof DUTY_ROLES)[number];
/** On the roster 值班表, or taken off it. Whether it was handed over is said by its hand-over. */
export const DUTY_SHIFT_STATUSES = ['PLANNED', 'CANCELLED'] as const;
export type DutyShiftStatus = (typeof DUTY_SHIFT_STATUSES)[number];
/** Written by the outgoing shift, signed by it, then signed by the incoming one, or sent back with what is missing. */
export const SHIFT_HANDOVER_STATUSES = ['DRAFTED', 'GIVEN', 'RETURNED', 'TAKEN'] as const;
export type ShiftHandoverStatus = (typeof SHIFT_HANDOVER_STATUSES)[number];
/** How what is open differs from what was listed: come since, overdue since, no longer open. */
export const HANDOVER_CHANGE_KINDS = ['NEW', 'OVERDUE', 'GONE'] as const;
export type HandoverChangeKind = (typeof HANDOVER_CHANGE_KINDS)[number];

/** Figures of rosters and hand-overs (ours). */
export const DUTY_LIMITS = {
  staff: 10, shortestMinutes: 30, longestMinutes: 1_440, planDaysAhead: 366,
  /** A shift may begin this long ago when it is planned or changed. */
  beginHoursBack: 24,
  /** A hand-over is opened until this long after its shift, and taken by a shift that begins within it. */
  handoverHours: 24,
  /** Most matters that a list names; its counts say how many there were. */
  listed: 200,
} as const;

/** Somebody to stand on a shift, as the edge found them: roles and department now. */
export interface DutyStaff { readonly id: StaffId; readonly roles: readonly Role[]; readonly departmentId: DepartmentId | null }

/** What people do to a shift. Whoever changes it says all of it again. */
export type DutyShiftCommand =
  | { readonly type: 'planShift'; readonly shiftId: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly role: Role; readonly staff: readonly DutyStaff[]; readonly from: Instant; readonly until: Instant; readonly note: string | null }
  | { readonly type: 'changeShift'; readonly staff: readonly DutyStaff[]; readonly from: Instant; readonly until: Instant; readonly note: string | null; /** Demanded once it has begun. */ readonly reason: string | null }
  | { readonly type: 'cancelShift'; readonly reason: string };

/** A shift 班次 as its entries say. */
export interface DutyShiftState extends SubjectState {
  readonly status: DutyShiftStatus;
  readonly role: DutyRole;
  readonly staffIds: readonly StaffId[];
  /** On duty from this instant on … */
  readonly from: Instant;
  /** … and no longer at this one. */
  readonly until: Instant;
  readonly note: string | null;
  readonly plannedBy: StaffId | null;
  readonly plannedAt: Instant;
  readonly cancellation: { readonly at: Instant; readonly by: StaffId | null; readonly reason: string } | null;
}

/** What the register holds of a shift. */
export type DutyShiftEntry =
  | NewEntry<'DutyShiftPlanned', { readonly id: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly role: DutyRole; readonly staffIds: readonly StaffId[]; readonly from: Instant; readonly until: Instant }, { readonly note: string | null }>
  | NewEntry<'DutyShiftChanged', { readonly staffIds: readonly StaffId[]; readonly from: Instant; readonly until: Instant }, { readonly note: string | null; readonly reason: string | null }>
  | NewEntry<'DutyShiftCancelled', Record<never, never>, { readonly reason: string }>;

/** A deadline of a matter that runs, overdue or not. */
export interface ListedDeadline { readonly key: string; readonly rule: string; readonly dueAt: Instant }
/** One thing that is open: a subject with what the shift owes of it. */
export interface HandoverMatter {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly number: string;
  /** An open complaint of the department, whether or not a deadline of it runs. */
  readonly complaint: boolean;
  /** An open incident that the shift is on, whether or not it owes a deadline of it; absent of everything else, and in lists of before there were any. */
  readonly incident?: 'REAL' | 'DRILL';
  /** The first due first. */
  readonly deadlines: readonly ListedDeadline[];
}
/** What is open for a shift at an instant; read by the server. */
export interface HandoverList {
  readonly listedAt: Instant;
  /** How many there were in all, whatever is listed. */
  readonly deadlines: number;
  readonly overdue: number;
  readonly complaints: number;
  /** Open incidents that the shift is on, and open drills of them, which are no incidents (INC-10); absent in lists of before there were any. */
  readonly incidents?: number;
  readonly drills?: number;
  /** False: there were more matters than are listed. */
  readonly complete: boolean;
  readonly matters: readonly HandoverMatter[];
}
/** One matter that is no longer as it was listed, with the rules whose deadlines came, fell due or ended. */
export interface HandoverChange { readonly change: HandoverChangeKind; readonly subjectKind: string; readonly subjectId: string; readonly number: string; readonly rules: readonly string[] }

/** The shift that hands over, as the edge found it. */
export type OutgoingShift = Pick<DutyShiftState, 'id' | 'communityId' | 'departmentId' | 'role' | 'status' | 'from' | 'until'>;
/** Who takes over: a shift, or one person; neither: nobody was found. */
export interface Incoming { readonly shift: Pick<DutyShiftState, 'id' | 'status' | 'from' | 'until'> | null; readonly staffId: StaffId | null }
/** What somebody says about one matter, by its number. */
export interface MatterRemark { readonly number: string; readonly text: string }

/** What the two shifts do to a hand-over. */
export type ShiftHandoverCommand =
  | { readonly type: 'openShiftHandover'; readonly handoverId: SubjectId; readonly communityId: CommunityId; readonly shift: OutgoingShift; readonly incoming: Incoming; readonly list: HandoverList }
  | { readonly type: 'writeShiftHandover'; readonly shift: OutgoingShift; readonly incoming: Incoming; readonly list: HandoverList; readonly text: string | null; readonly remarks: readonly MatterRemark[] }
  | { readonly type: 'giveShiftHandover'; /** SHA-256 of what was shown, hexadecimal (LDG-3). */ readonly shownHash: string; /** How many matters are no longer as listed. */ readonly changes: number }
  | { readonly type: 'takeShiftHandover'; readonly shownHash: string; readonly changes: readonly HandoverChange[]; /** Whether all that changed could be told. */ readonly complete: boolean; /** Whether these changes are what was shown. */ readonly seen: boolean }
  | { readonly type: 'returnShiftHandover'; readonly reason: string };

/** A signature under a hand-over. */
export interface HandoverSignature { readonly at: Instant; readonly by: StaffId | null; readonly shownHash: string }

/** A hand-over 交接班 as its entries say: one of each shift. */
export interface ShiftHandoverState extends SubjectState {
  readonly status: ShiftHandoverStatus;
  readonly role: DutyRole;
  readonly shiftId: SubjectId;
  /** Of the outgoing shift when it was opened. */
  readonly from: Instant;
  readonly until: Instant;
  readonly incomingShiftId: SubjectId | null;
  readonly incomingStaffId: StaffId | null;
  readonly openedBy: StaffId | null;
  readonly openedAt: Instant;
  readonly list: HandoverList;
  readonly text: string | null;
  /** By the number of the matter. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly given: HandoverSignature | null;
  readonly taken: (HandoverSignature & { readonly changes: readonly HandoverChange[]; readonly complete: boolean }) | null;
  /** Oldest first. */
  readonly returns: readonly { readonly at: Instant; readonly by: StaffId | null; readonly reason: string }[];
}

interface IncomingFacts { readonly incomingShiftId: SubjectId | null; readonly incomingStaffId: StaffId | null; readonly list: HandoverList }
/** What the register holds of a hand-over; who signed and in which role the entry itself says. */
export type ShiftHandoverEntry =
  | NewEntry<'ShiftHandoverOpened', IncomingFacts & { readonly id: SubjectId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly role: DutyRole; readonly shiftId: SubjectId; readonly from: Instant; readonly until: Instant }, Record<never, never>>
  | NewEntry<'ShiftHandoverWritten', IncomingFacts, { readonly text: string | null; readonly remarks: Readonly<Record<string, string>> }>
  | NewEntry<'ShiftHandoverGiven', { readonly shownHash: string }, Record<never, never>>
  | NewEntry<'ShiftHandoverTaken', { readonly shownHash: string; readonly changes: readonly HandoverChange[]; readonly complete: boolean }, Record<never, never>>
  | NewEntry<'ShiftHandoverReturned', Record<never, never>, { readonly reason: string }>;
