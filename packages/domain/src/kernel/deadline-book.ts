import type { CountingBasis } from './counting.ts';
import type { Deadline, DeadlineChange, DeadlineOwner, DeadlineRule } from './deadline.ts';
import { applyDeadlineChanges, isRunning, warnInstant } from './deadline.ts';
import type { Instant } from './instant.ts';
import type { Policy } from './policy.ts';

/** What starts a deadline: its rule, who owes it, from when to when, and whether the counting was provisional 暂定. */
export interface DeadlineStart {
  readonly rule: DeadlineRule;
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
  /** The running deadlines of a rule, or all of them. */
  running(rule?: DeadlineRule): readonly Deadline[];
  /** Starts one; what runs of the same rule is cancelled in its favour (re-set). */
  start(start: DeadlineStart): void;
  /** Meets what runs of a rule; nothing when none does. */
  meet(rule: DeadlineRule): void;
  cancel(rule: DeadlineRule): void;
  cancelAll(except?: readonly DeadlineRule[]): void;
  assign(key: string, owner: DeadlineOwner): void;
}

/**
 * Opens the deadlines of a subject for one entry at `at`. Keys are `<rule>#<ordinal>`; a second deadline of a rule
 * that already runs takes the place of the first, so one rule never runs twice in one subject. `quiet`: of a back-entry.
 */
export function openDeadlineBook(list: readonly Deadline[], at: Instant, policy: Policy, quiet = false): DeadlineBook {
  let current = list;
  const changes: DeadlineChange[] = [];
  const add = (change: DeadlineChange): void => {
    changes.push(change);
    current = applyDeadlineChanges(current, [change], at);
  };
  const running = (rule?: DeadlineRule): readonly Deadline[] =>
    current.filter((deadline) => isRunning(deadline) && (rule === undefined || deadline.rule === rule));
  const end = (rule: DeadlineRule, replacedBy: string | null): void => {
    for (const { key } of running(rule)) add({ op: 'cancel', key, replacedBy });
  };
  const start = ({ rule, basis, owner, startsAt, dueAt, provisional = false }: DeadlineStart): void => {
    const key = `${rule}#${current.filter((deadline) => deadline.rule === rule).length + 1}`;
    end(rule, key);
    add({
      op: 'start', key, rule, policyVersion: policy.version, ...(basis === undefined ? {} : { basis }), ...(quiet ? { quiet } : {}), owner,
      startsAt, warnAt: warnInstant(startsAt, dueAt, policy), dueAt, provisional,
    });
  };
  return {
    changes, running, start,
    meet: (rule) => { for (const { key } of running(rule)) add({ op: 'meet', key }); },
    cancel: (rule) => end(rule, null),
    cancelAll: (except = []) => {
      for (const { key, rule } of running()) if (!except.includes(rule)) add({ op: 'cancel', key, replacedBy: null });
    },
    assign: (key, owner) => add({ op: 'assign', key, owner }),
  };
}
