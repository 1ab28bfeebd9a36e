import type { DepartmentId, StaffId } from './ids.ts';
import type { Instant } from './instant.ts';
import { plus } from './instant.ts';
import type { Policy } from './policy.ts';
import type { Role } from './role.ts';

/** Rule rows of section 8 that a deadline can cite. */
export type DeadlineRule =
  | 'CMP-1' | 'CMP-7' | 'CMP-8' | 'CMP-9' | 'CMP-10' | 'CMP-11a' | 'CMP-11b' | 'CMP-12' | 'CMP-14a' | 'CMP-14b'
  | 'CMP-15' | 'CMP-22' | 'CMP-24' | 'REP-1' | 'REP-2' | 'CMP-13' | 'REP-3' | 'REP-4' | 'ORG-7'
  | 'ORG-8';

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
  | { readonly op: 'cancel'; readonly key: string; readonly replacedBy: string | null }
  /** Its owner became known or changed, e.g. the department at dispatch; its times stay. */
  | { readonly op: 'assign'; readonly key: string; readonly owner: DeadlineOwner };

/** RUNNING, MET, MISSED (also when met late: `metAt` is then set) or CANCELLED. */
export type DeadlineState = 'RUNNING' | 'MET' | 'MISSED' | 'CANCELLED';

/** Neither met nor cancelled; it may already be overdue. */
export const isRunning = (deadline: Deadline): boolean => deadline.metAt === null && deadline.cancelledAt === null;

/**
 * The due instant of a deadline that was neither met nor cancelled by then, seen at `now`; null otherwise.
 * Met at the due instant is met; one millisecond later is missed (rules.md, Counting).
 */
export function missedAt(deadline: Deadline, now: Instant): Instant | null {
  const endedAt = deadline.metAt ?? deadline.cancelledAt ?? now;
  return endedAt > deadline.dueAt ? deadline.dueAt : null;
}

/** The state at `now`. A miss is never undone: meeting, re-setting or cancelling it later leaves MISSED. */
export function deadlineState(deadline: Deadline, now: Instant): DeadlineState {
  if (missedAt(deadline, now) !== null) return 'MISSED';
  if (deadline.metAt !== null) return 'MET';
  return deadline.cancelledAt === null ? 'RUNNING' : 'CANCELLED';
}

/** Running, not yet due, and at or past its warning instant 临期. */
export const isAtRisk = (deadline: Deadline, now: Instant): boolean =>
  deadlineState(deadline, now) === 'RUNNING' && now >= deadline.warnAt;

/** When the policy's share of the time between start and due has passed, cut to the millisecond. */
export const warnInstant = (startsAt: Instant, dueAt: Instant, policy: Policy): Instant =>
  plus(startsAt, Math.floor(((dueAt - startsAt) * policy.warnNumerator) / policy.warnDenominator));

function changed(deadline: Deadline, change: DeadlineChange, at: Instant): Deadline {
  switch (change.op) {
    case 'meet': return { ...deadline, metAt: at };
    case 'cancel': return { ...deadline, cancelledAt: at, replacedBy: change.replacedBy };
    case 'assign': return { ...deadline, owner: change.owner };
    case 'start': throw new Error(`Deadline ${change.key} starts twice`);
  }
}

/**
 * Folds one entry's changes into the deadlines of its subject; `at` is the entry's instant. Throws on a key that is
 * unknown, started twice or already ended: the journal would then contradict itself.
 */
export function applyDeadlineChanges(list: readonly Deadline[], changes: readonly DeadlineChange[], at: Instant): readonly Deadline[] {
  return changes.reduce<readonly Deadline[]>((deadlines, change) => {
    const index = deadlines.findIndex(({ key }) => key === change.key);
    const found = deadlines[index];
    if (found === undefined) {
      if (change.op !== 'start') throw new Error(`Deadline ${change.key} is unknown`);
      const { op: _, ...started } = change;
      return [...deadlines, { ...started, metAt: null, cancelledAt: null, replacedBy: null }];
    }
    if (change.op !== 'assign' && !isRunning(found)) throw new Error(`Deadline ${change.key} has already ended`);
    return deadlines.with(index, changed(found, change, at));
  }, list);
}
