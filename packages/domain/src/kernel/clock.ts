import type { NewEntry, RecordedEntry } from './decider.ts';
import { applyDeadlineChanges, clockAt, stepsLeft } from './deadline.ts';
import { deadlineTopic, openDeadlineBook } from './deadline-book.ts';
import type { Deadline, DeadlineChange, DeadlineOwner, DeadlineRule } from './deadline.ts';
import { countDue, dueAfterWait } from './counting.ts';
import type { CountingRules } from './counting.ts';
import { chainOf, deliverableAt, stepAt } from './escalation.ts';
import type { EscalationTarget } from './escalation.ts';
import type { StaffId } from './ids.ts';
import { plus } from './instant.ts';
import type { Instant } from './instant.ts';
import type { Policy } from './policy.ts';

/** What every entry about one deadline says of it. */
export interface DeadlineNamed {
  readonly key: string;
  readonly rule: DeadlineRule;
  readonly dueAt: Instant;
}
/** Whom the clock told, and from when on the message may leave the house (deferred over the night). */
export interface Told {
  readonly told: readonly StaffId[];
  readonly deliverAt: Instant;
}

type Nothing = Record<never, never>;
/** What the clock, or somebody about a deadline, writes into the book of whatever noun the deadline belongs to. */
export type DeadlineEntry =
  | NewEntry<'DeadlineWarned', DeadlineNamed & Told, Nothing>
  | NewEntry<'DeadlineMissed', DeadlineNamed & Told, Nothing>
  /** `step` counts from 1; `told` empty: nobody holds that post, the chain goes on at once. */
  | NewEntry<'DeadlineEscalated', DeadlineNamed & Told & { readonly step: number; readonly to: EscalationTarget }, Nothing>
  | NewEntry<'DeadlineAcknowledged', DeadlineNamed, Nothing>
  /** Waiting for the customer 等待客户. */
  | NewEntry<'DeadlinePaused', DeadlineNamed & { readonly until: Instant }, { readonly reason: string }>
  /** Goes on; `dueAt` as it is now. */
  | NewEntry<'DeadlineResumed', DeadlineNamed & { readonly before: Instant }, Nothing>
  /** A period that repeats by itself: the next one begins where the missed one ended. */
  | NewEntry<'DeadlineRepeated', DeadlineNamed & { readonly before: Instant }, Nothing>
  /** Re-set by somebody with a reason, or (without) because the calendar of a provisional one was published. */
  | NewEntry<'DeadlineReset', DeadlineNamed & { readonly before: Instant }, { readonly reason?: string }>;
/** Names of {@link DeadlineEntry}. */
export type DeadlineEntryType = DeadlineEntry['type'];

/** Every type of entry that any noun's book may hold about its deadlines. */
export const DEADLINE_ENTRY_TYPES = ['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated', 'DeadlineAcknowledged', 'DeadlinePaused', 'DeadlineResumed', 'DeadlineRepeated', 'DeadlineReset'] as const satisfies readonly DeadlineEntryType[];

/** Whether an entry is about a deadline alone: folding it changes nothing but the deadlines. */
export const isDeadlineEntry = (type: string): type is DeadlineEntryType => (DEADLINE_ENTRY_TYPES as readonly string[]).includes(type);

/** Whether an entry makes a version of its subject: the clock's do not, nor an acknowledgement, so no form grows stale by them. */
export const entryCounts = (type: string, actor: string | null): boolean => !isDeadlineEntry(type) || (actor !== null && type !== 'DeadlineAcknowledged');

/** What the clock needs to know of the world. */
export interface ClockContext extends CountingRules {
  readonly now: Instant;
  /** The figures and chains of a version; null when there is no such version (the present one is meant then). */
  policyOf(version: number): Policy;
  /** Who is to be told; nobody is an empty list. */
  whoIs(owner: DeadlineOwner, target: EscalationTarget): Reached;
}

/** Who is reached, without doubles, and from when on: who is not on duty yet, when their shift begins; null: now. */
export interface Reached {
  readonly staffIds: readonly StaffId[];
  readonly from: Instant | null;
}

/** What the clock writes for one subject, and its deadlines after it. */
export interface ClockOutcome {
  readonly recorded: readonly RecordedEntry<DeadlineEntry>[];
  readonly deadlines: readonly Deadline[];
}

/** What an entry says of the deadline it is about. */
export const namedDeadline = ({ key, rule, dueAt }: Deadline): DeadlineNamed => ({ key, rule, dueAt });

/** The end of a wait at `until`: the deadline goes on with what was left of it; a warning that was given stays given. */
export function resumption(deadline: Deadline, until: Instant, rules: Pick<CountingRules, 'calendar' | 'zone'>): readonly [DeadlineEntry, DeadlineChange] {
  const { at: dueAt, provisional } = dueAfterWait(deadline.basis, deadline.dueAt, deadline.pause!.since, until, rules);
  const warnAt = deadline.clock?.warnedAt == null ? plus(deadline.warnAt, dueAt - deadline.dueAt) : deadline.warnAt;
  return [
    { type: 'DeadlineResumed', facts: { key: deadline.key, rule: deadline.rule, dueAt, before: deadline.dueAt }, personal: {} },
    { op: 'resume', key: deadline.key, warnAt, dueAt, provisional: provisional || deadline.provisional },
  ];
}

function told(deadline: Deadline, to: EscalationTarget, waitsForMorning: boolean, context: ClockContext): Told {
  const { staffIds, from } = context.whoIs(deadline.owner, to);
  const at = deliverableAt(context.now, waitsForMorning, context.policyOf(deadline.policyVersion), context.zone);
  return { told: staffIds, deliverAt: from !== null && from > at ? from : at };
}

function warned(deadline: Deadline, context: ClockContext): readonly [DeadlineEntry, DeadlineChange] {
  return [{ type: 'DeadlineWarned', facts: { ...namedDeadline(deadline), ...told(deadline, 'OWNER', false, context) }, personal: {} }, { op: 'warn', key: deadline.key }];
}

function missed(deadline: Deadline, context: ClockContext): readonly [DeadlineEntry, DeadlineChange] {
  const chain = chainOf(deadline, context.policyOf(deadline.policyVersion));
  return [{ type: 'DeadlineMissed', facts: { ...namedDeadline(deadline), ...told(deadline, 'OWNER', false, context) }, personal: {} }, { op: 'miss', key: deadline.key, nextStepAt: stepAt(deadline, chain, 0) }];
}

function escalated(deadline: Deadline, context: ClockContext): readonly [DeadlineEntry, DeadlineChange] {
  const chain = chainOf(deadline, context.policyOf(deadline.policyVersion));
  const index = deadline.clock?.step ?? 0;
  const { to, waitsForMorning } = chain[index]!;
  const next = stepAt(deadline, chain, index + 1);
  const facts = { ...namedDeadline(deadline), step: index + 1, to, ...told(deadline, to, waitsForMorning, context) };
  // Nobody there: whoever comes next in the chain is told now.
  return [{ type: 'DeadlineEscalated', facts, personal: {} }, { op: 'escalate', key: deadline.key, nextStepAt: next !== null && facts.told.length === 0 ? context.now : next }];
}

/** Missed and told: the next day's takes its place, and the miss stays. */
function repeated(deadline: Deadline, list: readonly Deadline[], context: ClockContext): readonly [DeadlineEntry, readonly DeadlineChange[]] {
  const book = openDeadlineBook(list, context.now, context.policy, deadline.quiet);
  const { rule, owner, basis } = deadline;
  const of = deadlineTopic(deadline) ?? undefined;
  const startsAt = deadline.dueAt;
  const { at: dueAt } = countDue(basis!, startsAt, context);
  book.start({ rule, ...(of === undefined ? {} : { of }), basis: basis!, owner, startsAt, dueAt });
  return [{ type: 'DeadlineRepeated', facts: { ...namedDeadline(deadline), dueAt, before: deadline.dueAt }, personal: {} }, book.changes];
}

function nextEntry(deadline: Deadline, list: readonly Deadline[], context: ClockContext): readonly [DeadlineEntry, DeadlineChange | readonly DeadlineChange[]] {
  if (deadline.pause !== null) return resumption(deadline, deadline.pause.until, context);
  if (deadline.clock?.missedAt != null) return stepsLeft(deadline.clock) ? escalated(deadline, context) : repeated(deadline, list, context);
  return deadline.clock?.warnedAt == null && deadline.warnAt <= deadline.dueAt ? warned(deadline, context) : missed(deadline, context);
}

/**
 * Everything the clock has to write about the deadlines of one subject at `context.now`, in the order in which it fell
 * due: however long it was off, each warning, miss and step comes once. Empty when nothing is due.
 */
export function runClock(deadlines: readonly Deadline[], context: ClockContext): ClockOutcome {
  const recorded: RecordedEntry<DeadlineEntry>[] = [];
  let current = deadlines;
  for (;;) {
    const due = current.reduce<Deadline | null>((first, deadline) => {
      const at = clockAt(deadline);
      if (at === null || at > context.now) return first;
      return first === null || at < clockAt(first)! ? deadline : first;
    }, null);
    if (due === null) return { recorded, deadlines: current };
    const [entry, changed] = nextEntry(due, current, context);
    const changes = [changed].flat();
    recorded.push({ at: context.now, actor: null, entry, deadlines: changes });
    current = applyDeadlineChanges(current, changes, context.now);
  }
}
