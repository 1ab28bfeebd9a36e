import { namedDeadline, resumption } from './clock.ts';
import type { DeadlineEntry } from './clock.ts';
import { countDue } from './counting.ts';
import type { CountingRules } from './counting.ts';
import { applyDeadlineChanges, deadlineState, isRunning, warnInstant } from './deadline.ts';
import type { Deadline, DeadlineChange, DeadlineRule } from './deadline.ts';
import { keyAfter, openDeadlineBook } from './deadline-book.ts';
import type { RecordedEntry } from './decider.ts';
import { ESCALATION_TARGETS, postsOf } from './escalation.ts';
import type { Post } from './escalation.ts';
import { readFields } from './fields.ts';
import type { CommunityId, DepartmentId } from './ids.ts';
import { DAY_MS, plus } from './instant.ts';
import type { Instant } from './instant.ts';
import { grantsIn, mayCommand } from './permission.ts';
import type { Actor } from './permission.ts';
import type { Policy } from './policy.ts';
import { invalidField } from './refusal.ts';
import type { CommonRefusal } from './refusal.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';
import type { DecisionContext } from './subject.ts';
import { WORK_LIMITS } from './work-limits.ts';

/** What people do to a deadline itself, whatever it belongs to; each is an entry in the book of its subject. */
export type DeadlineCommand =
  /** Takes it on 知悉: nobody further up is told. */
  | { readonly type: 'acknowledgeDeadline' }
  /** Waits for the customer 等待客户, at most as long as the policy says; `until` null: as long as that. */
  | { readonly type: 'pauseDeadline'; readonly until: Instant | null; readonly reason: string }
  | { readonly type: 'resumeDeadline' }
  /** Sets another date; the old one stays on record, and missed if it was. */
  | { readonly type: 'resetDeadline'; readonly dueAt: Instant; readonly reason: string };
/** Names of {@link DeadlineCommand}. */
export type DeadlineCommandType = DeadlineCommand['type'];
/** In the order in which they are offered. */
export const DEADLINE_COMMANDS = ['acknowledgeDeadline', 'pauseDeadline', 'resumeDeadline', 'resetDeadline'] as const satisfies readonly DeadlineCommandType[];

/** What hangs on the customer's answer, and so may wait for it; what is owed to the customer never does. */
export const PAUSABLE_RULES: readonly DeadlineRule[] = ['CMP-11a', 'CMP-11b', 'CMP-15', 'CMP-22', 'REP-2', 'REP-4', 'ORG-7'];
/** Whose date has a command of its own, or is the point of the rule: another cannot be set in its place. */
export const FIXED_RULES: readonly DeadlineRule[] = ['CMP-1', 'CMP-7', 'CMP-8', 'CMP-9', 'CMP-10', 'CMP-13', 'REP-1', 'REP-3', 'INC-2', 'INC-5', 'INC-7', 'PBK', 'NOT-10', 'NOT-12', 'NOT-13'];

/** Where a deadline lies. */
export interface DeadlineSubject {
  readonly communityId: CommunityId;
  readonly departmentId: DepartmentId | null;
  readonly deadlines: readonly Deadline[];
}

/** What the journal appends, and the deadlines after it. */
export interface DeadlineDecision {
  readonly recorded: RecordedEntry<DeadlineEntry>;
  readonly deadlines: readonly Deadline[];
}

/** Whether an actor holds a post in a community. */
export const holdsPost = (actor: Actor, communityId: CommunityId, { role, departmentId }: Post): boolean =>
  grantsIn(actor, communityId).some((grant) => grant.role === role && (departmentId === null || grant.departmentId === departmentId));

/** Those who owe it, and those who stand over them: any of them may take it on. */
const answerable = ({ owner }: Deadline): readonly Post[] => ESCALATION_TARGETS.flatMap((target) => postsOf(owner, target));

function againstTaking(deadline: Deadline, subject: DeadlineSubject, context: DecisionContext): CommonRefusal | null {
  const denial = mayCommand(context.actor, 'acknowledgeDeadline', { communityId: subject.communityId });
  if (denial !== null) return { kind: 'NotAllowed', denial };
  const posts = answerable(deadline);
  if (deadline.owner.staffId === context.actor.staffId || posts.some((post) => holdsPost(context.actor, subject.communityId, post))) return null;
  return { kind: 'NotAllowed', denial: { reason: 'ROLE', roles: [...new Set(posts.map(({ role }) => role))] } };
}

const wrong = (state: string, ...allowedIn: string[]): CommonRefusal => ({ kind: 'WrongState', state, allowedIn });

/** How a deadline stands for a command: RUNNING, PAUSED, ACKNOWLEDGED, or as {@link deadlineState} says. */
function standing(deadline: Deadline, now: Instant): string {
  if (isRunning(deadline) && deadline.pause !== null) return 'PAUSED';
  if (isRunning(deadline) && deadline.clock !== null && deadline.clock.acknowledgedAt !== null) return 'ACKNOWLEDGED';
  return deadlineState(deadline, now);
}

/** What stands against a command on a deadline, fields aside; null when nothing does. */
export function againstDeadline(subject: DeadlineSubject, deadline: Deadline, command: DeadlineCommandType, context: DecisionContext): CommonRefusal | null {
  const denial = command === 'acknowledgeDeadline' ? null : mayCommand(context.actor, command, { communityId: subject.communityId, departmentId: deadline.owner.departmentId });
  if (denial !== null) return { kind: 'NotAllowed', denial };
  const state = standing(deadline, context.now);
  const open = isRunning(deadline);
  switch (command) {
    case 'acknowledgeDeadline': return open && state === 'MISSED' ? againstTaking(deadline, subject, context) : wrong(state, 'MISSED');
    case 'pauseDeadline':
      if (!PAUSABLE_RULES.includes(deadline.rule)) return invalidField('rule', 'NOT_APPLICABLE');
      return state === 'RUNNING' ? null : wrong(state, 'RUNNING');
    case 'resumeDeadline': return state === 'PAUSED' ? null : wrong(state, 'PAUSED');
    case 'resetDeadline':
      if (FIXED_RULES.includes(deadline.rule)) return invalidField('rule', 'NOT_APPLICABLE');
      return open && state !== 'PAUSED' ? null : wrong(state, 'RUNNING', 'MISSED', 'ACKNOWLEDGED');
  }
}

type Outcome = readonly [DeadlineEntry, readonly DeadlineChange[]];

function paused(deadline: Deadline, command: Extract<DeadlineCommand, { type: 'pauseDeadline' }>, { now, policy }: DecisionContext): Result<Outcome, CommonRefusal> {
  const read = readFields<CommonRefusal>();
  const latest = plus(now, policy.pauseMostDays * DAY_MS);
  const until = command.until === null ? latest : read.future('until', command.until, now);
  read.demand(until <= latest, invalidField('until', 'OUT_OF_RANGE', policy.pauseMostDays));
  const reason = read.reason('reason', command.reason, WORK_LIMITS.reason, deadline.rule, true);
  if (read.refusal !== null) return refuse(read.refusal);
  return ok([{ type: 'DeadlinePaused', facts: { ...namedDeadline(deadline), until }, personal: { reason: reason! } }, [{ op: 'pause', key: deadline.key, until }]]);
}

function reset(subject: DeadlineSubject, deadline: Deadline, command: Extract<DeadlineCommand, { type: 'resetDeadline' }>, { now, policy }: DecisionContext): Result<Outcome, CommonRefusal> {
  const read = readFields<CommonRefusal>();
  const dueAt = read.future('dueAt', command.dueAt, now);
  read.demand(dueAt !== deadline.dueAt, invalidField('dueAt', 'NOT_APPLICABLE'));
  const reason = read.reason('reason', command.reason, WORK_LIMITS.reason, deadline.rule, true);
  if (read.refusal !== null) return refuse(read.refusal);
  const book = openDeadlineBook(subject.deadlines, now, policy, deadline.quiet);
  book.start({ rule: deadline.rule, owner: deadline.owner, startsAt: deadline.startsAt, dueAt });
  return ok([{ type: 'DeadlineReset', facts: { ...namedDeadline(deadline), dueAt, before: deadline.dueAt }, personal: { reason: reason! } }, book.changes]);
}

/** Decides a command on one deadline of a subject; `key` must name one of its deadlines, which the edge has looked up. */
export function decideDeadline(subject: DeadlineSubject, key: string, command: DeadlineCommand, context: DecisionContext): Result<DeadlineDecision, CommonRefusal> {
  const deadline = subject.deadlines.find((one) => one.key === key);
  if (deadline === undefined) throw new Error(`Deadline ${key} is unknown`);
  const refusal = againstDeadline(subject, deadline, command.type, context);
  if (refusal !== null) return refuse(refusal);
  const decided = ((): Result<Outcome, CommonRefusal> => {
    switch (command.type) {
      case 'acknowledgeDeadline': return ok([{ type: 'DeadlineAcknowledged', facts: namedDeadline(deadline), personal: {} }, [{ op: 'acknowledge', key, by: context.actor.staffId }]]);
      case 'pauseDeadline': return paused(deadline, command, context);
      case 'resumeDeadline': {
        const [entry, change] = resumption(deadline, context.now, context);
        return ok([entry, [change]]);
      }
      case 'resetDeadline': return reset(subject, deadline, command, context);
    }
  })();
  if (!decided.ok) return decided;
  const [entry, changes] = decided.value;
  const recorded = { at: context.now, actor: context.actor.staffId, entry, deadlines: changes };
  return ok({ recorded, deadlines: applyDeadlineChanges(subject.deadlines, changes, context.now) });
}

/**
 * Counts the provisional 暂定 deadlines of a subject anew with a calendar that knows more, each by the policy version it
 * was started with: one entry for each whose due instant or provisional mark changes, none for the rest.
 */
export function recountProvisional(list: readonly Deadline[], now: Instant, rules: Pick<CountingRules, 'calendar' | 'zone'>, policyOf: (version: number) => Policy): { readonly recorded: readonly RecordedEntry<DeadlineEntry>[]; readonly deadlines: readonly Deadline[] } {
  const recorded: RecordedEntry<DeadlineEntry>[] = [];
  let deadlines = list;
  for (const deadline of list) {
    if (!isRunning(deadline) || !deadline.provisional || deadline.basis === null || deadline.pause !== null) continue;
    const policy = policyOf(deadline.policyVersion);
    const due = countDue(deadline.basis, deadline.startsAt, { ...rules, policy });
    if (due.provisional && due.at === deadline.dueAt) continue;
    const key = keyAfter(deadline, deadlines);
    const { metAt: _m, cancelledAt: _c, replacedBy: _r, clock: _k, pause: _p, ...kept } = deadline;
    const changes: DeadlineChange[] = [
      { op: 'cancel', key: deadline.key, replacedBy: key },
      { op: 'start', ...kept, key, dueAt: due.at, warnAt: warnInstant(deadline.startsAt, due.at, policy), provisional: due.provisional },
    ];
    recorded.push({ at: now, actor: null, entry: { type: 'DeadlineReset', facts: { ...namedDeadline(deadline), dueAt: due.at, before: deadline.dueAt }, personal: {} }, deadlines: changes });
    deadlines = applyDeadlineChanges(deadlines, changes, now);
  }
  return { recorded, deadlines };
}
