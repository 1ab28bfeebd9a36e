import type { CountingBasis } from './counting.ts';
import type { Deadline, DeadlineChange, DeadlineOwner, DeadlineRule } from './deadline.ts';
import { applyDeadlineChanges, isRunning, warnInstant } from './deadline.ts';
import type { Instant } from './instant.ts';
import type { Policy } from './policy.ts';

/** What starts a deadline: its rule, who owes it, from when to when, and whether the counting was provisional 暂定. */
export interface DeadlineStart {
  readonly rule: DeadlineRule;
  /** Tells apart what runs of one rule side by side in one subject, e.g. the step of a playbook; a name without `#`. */
  readonly of?: string;
  /** The row of section 8 it was counted by; absent: somebody set its date. */
  readonly basis?: CountingBasis;
  readonly owner: DeadlineOwner;
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  readonly provisional?: boolean;
}

/** Collects what one entry does to the deadlines of its subject; `changes` is what the entry stores. */
export interface DeadlineBook {
  readonly changes: readonly DeadlineChange[];
  /** The running deadlines of a rule (and of what, where several run side by side), or all of them. */
  running(rule?: DeadlineRule, of?: string): readonly Deadline[];
  /** Starts one; what runs of the same rule, and of the same, is cancelled in its favour (re-set). */
  start(start: DeadlineStart): void;
  /** Meets what runs of a rule (and of what); nothing when none does. */
  meet(rule: DeadlineRule, of?: string): void;
  cancel(rule: DeadlineRule, of?: string): void;
  cancelAll(except?: readonly DeadlineRule[]): void;
  assign(key: string, owner: DeadlineOwner): void;
}

const stemOf = (rule: DeadlineRule, of: string | undefined): string => (of === undefined ? rule : `${rule}:${of}`);

/** What a key says beside its rule and ordinal: of what the deadline is; null where a rule runs once in a subject. */
export const deadlineTopic = ({ key, rule }: Pick<Deadline, 'key' | 'rule'>): string | null =>
  (key.startsWith(`${rule}:`) ? key.slice(rule.length + 1, key.lastIndexOf('#')) : null);

/** The key of the next deadline that takes the place of one, in the list of its subject. */
export function keyAfter({ key, rule }: Pick<Deadline, 'key' | 'rule'>, list: readonly Deadline[]): string {
  const of = deadlineTopic({ key, rule });
  return nextKey(list, rule, of ?? undefined);
}

function nextKey(list: readonly Deadline[], rule: DeadlineRule, of: string | undefined): string {
  const stem = stemOf(rule, of);
  return `${stem}#${list.filter(({ key }) => key.slice(0, key.lastIndexOf('#')) === stem).length + 1}`;
}

/**
 * Opens the deadlines of a subject for one entry at `at`. Keys are `<rule>#<ordinal>`, or `<rule>:<of>#<ordinal>` where a
 * rule runs several times side by side; a second deadline of the same takes the place of the first. `quiet`: of a back-entry.
 */
export function openDeadlineBook(list: readonly Deadline[], at: Instant, policy: Policy, quiet = false): DeadlineBook {
  let current = list;
  const changes: DeadlineChange[] = [];
  const add = (change: DeadlineChange): void => {
    changes.push(change);
    current = applyDeadlineChanges(current, [change], at);
  };
  const running = (rule?: DeadlineRule, of?: string): readonly Deadline[] =>
    current.filter((deadline) => isRunning(deadline) && (rule === undefined || deadline.rule === rule) && (of === undefined || deadlineTopic(deadline) === of));
  const end = (rule: DeadlineRule, of: string | undefined, replacedBy: string | null): void => {
    for (const { key } of running(rule, of)) add({ op: 'cancel', key, replacedBy });
  };
  const start = ({ rule, of, basis, owner, startsAt, dueAt, provisional = false }: DeadlineStart): void => {
    const key = nextKey(current, rule, of);
    end(rule, of, key);
    add({
      op: 'start', key, rule, policyVersion: policy.version, ...(basis === undefined ? {} : { basis }), ...(quiet ? { quiet } : {}), owner,
      startsAt, warnAt: warnInstant(startsAt, dueAt, policy), dueAt, provisional,
    });
  };
  return {
    changes, running, start,
    meet: (rule, of) => { for (const { key } of running(rule, of)) add({ op: 'meet', key }); },
    cancel: (rule, of) => end(rule, of, null),
    cancelAll: (except = []) => {
      for (const { key, rule } of running()) if (!except.includes(rule)) add({ op: 'cancel', key, replacedBy: null });
    },
    assign: (key, owner) => add({ op: 'assign', key, owner }),
  };
}
