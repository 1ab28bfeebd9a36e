import type { DepartmentId, StaffId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Role } from './permission.ts';

/** Rule rows of section 8 that a deadline can cite. */
export type DeadlineRule =
  | 'CMP-1' | 'CMP-7' | 'CMP-8' | 'CMP-9' | 'CMP-10' | 'CMP-11a' | 'CMP-11b' | 'CMP-12' | 'CMP-14a' | 'CMP-14b'
  | 'CMP-15' | 'CMP-22';

/** Who owes it: a role of the community, narrowed to a department or a person where the rule says so. */
export interface DeadlineOwner {
  readonly role: Role;
  readonly departmentId: DepartmentId | null;
  readonly staffId: StaffId | null;
}

/** A 时限 as it was computed when it started; later policy edits never move it. */
export interface Deadline {
  /** Unique within its subject: rule and ordinal, e.g. `CMP-12#3`. */
  readonly key: string;
  readonly rule: DeadlineRule;
  readonly policyVersion: number;
  readonly owner: DeadlineOwner;
  readonly startsAt: Instant;
  readonly warnAt: Instant;
  readonly dueAt: Instant;
  /** True when the counting touched a year without published calendar data (暂定). */
  readonly provisional: boolean;
  readonly metAt: Instant | null;
  readonly cancelledAt: Instant | null;
  /** Key of the deadline that took its place when it was re-set. */
  readonly replacedBy: string | null;
}

/** What one entry did to the deadlines of its subject; stored in the entry, so the fold needs no policy. */
export type DeadlineChange =
  | { readonly op: 'start'; readonly key: string; readonly rule: DeadlineRule; readonly policyVersion: number; readonly owner: DeadlineOwner; readonly startsAt: Instant; readonly warnAt: Instant; readonly dueAt: Instant; readonly provisional: boolean }
  | { readonly op: 'meet'; readonly key: string }
  | { readonly op: 'cancel'; readonly key: string; readonly replacedBy: string | null };

/** RUNNING, MET, MISSED (also when met late: `metAt` is then set) or CANCELLED. */
export type DeadlineState = 'RUNNING' | 'MET' | 'MISSED' | 'CANCELLED';
