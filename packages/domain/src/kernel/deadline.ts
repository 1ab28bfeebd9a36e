import type { CountingBasis } from './counting.ts';
import type { DepartmentId, StaffId } from './ids.ts';
import type { Instant } from './instant.ts';
import { plus } from './instant.ts';
import type { Policy } from './policy.ts';
import type { Role } from './role.ts';

/** Rule rows of section 8 that a deadline can cite. */
export type DeadlineRule =
  | 'CMP-1' | 'CMP-7' | 'CMP-8' | 'CMP-9' | 'CMP-10' | 'CMP-11a' | 'CMP-11b' | 'CMP-12' | 'CMP-14a' | 'CMP-14b'
  | 'CMP-15' | 'CMP-22' | 'CMP-24' | 'REP-1' | 'REP-2' | 'CMP-13' | 'REP-3' | 'REP-4' | 'ORG-7'
  | 'ORG-8' | 'INC-2' | 'INC-5' | 'INC-7' | 'INC-11' | 'PBK' | 'STM-2' | 'NOT-10' | 'NOT-12' | 'NOT-13';

/** What the clock did about a deadline so far; null in a deadline: nothing yet. */
export interface ClockProgress {
  readonly warnedAt: Instant | null;
  /** When the miss was recorded: after the due instant, however late the clock came to it. */
  readonly missedAt: Instant | null;
  /** Steps of the chain taken. */
  readonly step: number;
  /** When the next step of the chain is due; null: there is none, or the miss is not recorded yet. */
  readonly nextStepAt: Instant | null;
  /** Somebody who was told took it on 已知悉: the chain ends. */
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: StaffId | null;
}

/** Waiting for the customer 等待客户: no time runs from `since`; at `until` it goes on by itself. */
export interface DeadlinePause {
  readonly since: Instant;
  readonly until: Instant;
}

/** Who owes it: a role of the community, narrowed to a department or a person where the rule says so. */
export interface DeadlineOwner {
  readonly role: Role;
  readonly departmentId: DepartmentId | null;
  readonly staffId: StaffId | null;
}

/** A 时限 as it was computed when it started; later policy edits never move it. */
export interface Deadline {
  /** Unique within its subject: rule and ordinal, e.g. `CMP-12#3`; or of what, rule and ordinal, e.g. `PBK:FIRE:evacuate#1`. */
  readonly key: string;
  readonly rule: DeadlineRule;
  readonly policyVersion: number;
  /** How it was counted; null: its date was set by a person, or it is older than this record. */
  readonly basis: CountingBasis | null;
  /** Of a back-entry 补录: it escalates nothing (design 7). */
  readonly quiet: boolean;
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
  readonly clock: ClockProgress | null;
  readonly pause: DeadlinePause | null;
}

/** A deadline as the entry that starts it holds it; entries of before chains have neither basis nor quiet. */
export interface DeadlineStarted {
  readonly op: 'start';
  readonly key: string;
  readonly rule: DeadlineRule;
  readonly policyVersion: number;
  readonly basis?: CountingBasis | null;
  readonly quiet?: boolean;
  readonly owner: DeadlineOwner;
  readonly startsAt: Instant;
  readonly warnAt: Instant;
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** What one entry did to the deadlines of its subject; stored in the entry, so the fold needs no policy. */
export type DeadlineChange =
  | DeadlineStarted
  | { readonly op: 'meet'; readonly key: string }
  | { readonly op: 'cancel'; readonly key: string; readonly replacedBy: string | null }
  /** Its owner became known or changed, e.g. the department at dispatch; its times stay. */
  | { readonly op: 'assign'; readonly key: string; readonly owner: DeadlineOwner }
  | { readonly op: 'warn'; readonly key: string }
  /** The due instant went by; `nextStepAt`: when the first step of its chain is due. */
  | { readonly op: 'miss'; readonly key: string; readonly nextStepAt: Instant | null }
  | { readonly op: 'escalate'; readonly key: string; readonly nextStepAt: Instant | null }
  | { readonly op: 'acknowledge'; readonly key: string; readonly by: StaffId }
  | { readonly op: 'pause'; readonly key: string; readonly until: Instant }
  /** Time runs again; what was left of it was counted anew. */
  | { readonly op: 'resume'; readonly key: string; readonly warnAt: Instant; readonly dueAt: Instant; readonly provisional: boolean };

/** RUNNING, MET, MISSED (also when met late: `metAt` is then set) or CANCELLED. */
export type DeadlineState = 'RUNNING' | 'MET' | 'MISSED' | 'CANCELLED';

/** Neither met nor cancelled; it may already be overdue. */
export const isRunning = (deadline: Deadline): boolean => deadline.metAt === null && deadline.cancelledAt === null;

/**
 * The due instant of a deadline that was neither met nor cancelled by then, seen at `now`; null otherwise.
 * Met at the due instant is met; one millisecond later is missed (rules.md, Counting).
 */
export function missedAt(deadline: Deadline, now: Instant): Instant | null {
  // Once recorded it stands, whatever the clock is set to afterwards.
  if (deadline.clock != null && deadline.clock.missedAt !== null) return deadline.dueAt;
  // What waits for the customer cannot be missed: only what runs is paused.
  const endedAt = deadline.metAt ?? deadline.cancelledAt ?? deadline.pause?.since ?? now;
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
  deadlineState(deadline, now) === 'RUNNING' && deadline.pause == null && now >= deadline.warnAt;

/** When the policy's share of the time between start and due has passed, cut to the millisecond. */
export const warnInstant = (startsAt: Instant, dueAt: Instant, policy: Policy): Instant =>
  plus(startsAt, Math.floor(((dueAt - startsAt) * policy.warnNumerator) / policy.warnDenominator));

const UNTOUCHED: ClockProgress = { warnedAt: null, missedAt: null, step: 0, nextStepAt: null, acknowledgedAt: null, acknowledgedBy: null };

function changed(deadline: Deadline, change: Exclude<DeadlineChange, { op: 'start' }>, at: Instant): Deadline {
  const clock = (patch: Partial<ClockProgress>): Deadline => ({ ...deadline, clock: { ...UNTOUCHED, ...deadline.clock, ...patch } });
  switch (change.op) {
    case 'meet': return { ...deadline, metAt: at, pause: null };
    case 'cancel': return { ...deadline, cancelledAt: at, replacedBy: change.replacedBy, pause: null };
    case 'assign': return { ...deadline, owner: change.owner };
    case 'warn': return clock({ warnedAt: at });
    case 'miss': return clock({ missedAt: at, nextStepAt: change.nextStepAt });
    case 'escalate': return clock({ step: (deadline.clock?.step ?? 0) + 1, nextStepAt: change.nextStepAt });
    case 'acknowledge': return clock({ acknowledgedAt: at, acknowledgedBy: change.by });
    case 'pause': return { ...deadline, pause: { since: at, until: change.until } };
    case 'resume': return { ...deadline, warnAt: change.warnAt, dueAt: change.dueAt, provisional: change.provisional, pause: null };
  }
}

const started = ({ op: _, basis = null, quiet = false, ...change }: DeadlineStarted): Deadline =>
  ({ ...change, basis, quiet, metAt: null, cancelledAt: null, replacedBy: null, clock: null, pause: null });

/**
 * Folds one entry's changes into the deadlines of its subject; `at` is the entry's instant. Throws on a key that is
 * unknown, started twice or already ended: the journal would then contradict itself.
 */
export function applyDeadlineChanges(list: readonly Deadline[], changes: readonly DeadlineChange[], at: Instant): readonly Deadline[] {
  return changes.reduce<readonly Deadline[]>((deadlines, change) => {
    const index = deadlines.findIndex(({ key }) => key === change.key);
    const found = deadlines[index];
    if (change.op === 'start') {
      if (found !== undefined) throw new Error(`Deadline ${change.key} starts twice`);
      return [...deadlines, started(change)];
    }
    if (found === undefined) throw new Error(`Deadline ${change.key} is unknown`);
    if (change.op !== 'assign' && !isRunning(found)) throw new Error(`Deadline ${change.key} has already ended`);
    return deadlines.with(index, changed(found, change, at));
  }, list);
}

/** Owed day by day as long as its subject goes on, whether or not anybody writes (REP-3, NOT-12). */
export const DAILY_BASES: readonly CountingBasis[] = ['REP-3', 'NOT-12.check'];

/** Whether somebody further up is still to be told of a miss. */
export const stepsLeft = ({ acknowledgedAt, nextStepAt }: ClockProgress): boolean => acknowledgedAt === null && nextStepAt !== null;

/**
 * When the clock has something to do about a deadline: warn it, go on after a pause, record its miss (one millisecond
 * after the due instant), take the next step of its chain, begin the next day's in its place. Null: nothing any more,
 * or nothing by itself.
 */
export function clockAt(deadline: Deadline): Instant | null {
  if (!isRunning(deadline)) return null;
  if (deadline.pause !== null) return deadline.pause.until;
  const { clock } = deadline;
  if (clock === null || (clock.warnedAt === null && clock.missedAt === null)) return deadline.warnAt <= deadline.dueAt ? deadline.warnAt : plus(deadline.dueAt, 1);
  if (clock.missedAt === null) return plus(deadline.dueAt, 1);
  if (stepsLeft(clock)) return clock.nextStepAt;
  return deadline.basis !== null && DAILY_BASES.includes(deadline.basis) ? plus(deadline.dueAt, 1) : null;
}
