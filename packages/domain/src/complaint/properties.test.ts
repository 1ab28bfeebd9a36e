// Random people give random commands, mostly ones the complaint allows: whatever happens, these things hold.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, contextOf, ENGINEERING, NO_FLAGS, register, say, WHO } from '../../test/kit.ts';
import type { Name } from '../../test/kit.ts';
import type { Actor, ComplaintCommand, ComplaintContext, ComplaintEntry, ComplaintState, Instant, RecordedEntry, StaffId } from '../index.ts';
import {
  allowedActions, CALL_BACK_ANSWERS, CHANNELS, COMMUNICATION_KINDS, COMPLAINT_COMMANDS, COMPLAINT_LIFECYCLE, evidenceMissing, foldComplaint, isRunning,
  JUDGEMENTS, lastReached, plus, recordComplaint, REPLY_ACTS, REPLY_STAGES, SEVERITIES,
} from '../index.ts';

interface Step {
  readonly who: Name;
  readonly minutes: number;
  readonly pick: number;
  readonly guided: boolean;
  readonly choice: number;
  readonly flag: boolean;
}
const NAMES = Object.keys(WHO) as Name[];
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...NAMES, 'supervisor', 'supervisor', 'assistant', 'assistant', 'engineer', 'manager'),
  minutes: fc.oneof(fc.nat(90), fc.nat(3_000), fc.constant(0)),
  pick: fc.nat(), guided: fc.nat(9).map((n) => n > 0), choice: fc.nat(), flag: fc.boolean(),
});

const of = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;

function commandOf(type: string, { choice, flag }: Step, now: Instant, state: ComplaintState, variant: string | null): ComplaintCommand {
  const text = flag ? '说明' : null;
  const person = flag ? (of(NAMES, choice) as unknown as StaffId) : null;
  switch (type) {
    case 'judgeComplaint': {
      const judgement = of(JUDGEMENTS, choice);
      return say.judge(judgement, { communicationKind: judgement === 'COMMUNICATION' ? of(COMMUNICATION_KINDS, choice) : null, reason: '复核' });
    }
    case 'replyToComplaint':
      return say.reply({ stage: of(REPLY_STAGES, choice), acts: flag ? REPLY_ACTS : [of(REPLY_ACTS, choice)], settles: flag && choice % 4 === 0, toAuthority: flag && state.channel === 'AUTHORITY' });
    case 'agreeReplyTime': return say.agree(plus(now, (choice % 9_000) * 60_000), '客户要求');
    case 'tellLeader': return say.tellLeader();
    case 'dispatchComplaint': return say.dispatch({ limitAt: flag ? plus(now, (1 + (choice % 9_000)) * 60_000) : null });
    case 'acceptComplaint': return say.accept(person);
    case 'recordMeasures': return say.measures({ staffSent: flag, customerTold: choice % 2 === 0, cause: text, correctiveAction: text, preventiveAction: text });
    case 'followUpComplaint': return say.followUp();
    case 'setPlan': return say.plan(plus(now, (1 + (choice % 90_000)) * 60_000), { departmentId: ENGINEERING, explainedToCustomer: flag });
    case 'completePlan': return say.planDone();
    case 'referComplaint': return say.refer();
    case 'completeComplaint': return say.complete({ cause: text, correctiveAction: text, preventiveAction: text });
    case 'tellResult': return say.tellResult();
    case 'callBackComplaint': {
      const answer = of([...CALL_BACK_ANSWERS, 'NOT_REACHED', 'NOT_REACHED', 'NOT_REACHED'] as const, choice);
      const valid = state.judgements.at(-1)?.judgement === 'VALID';
      return say.callBack(answer, { handleAgain: answer === 'DISSATISFIED' && !valid ? flag : null, callerId: person });
    }
    case 'closeComplaint': return say.close(variant === 'ORDINARY' || variant === null ? null : (variant as 'WITHDRAWN'), '情况属实');
    case 'attachToComplaint': return say.attach('现场', '维修后');
    default: return say.reopen();
  }
}

function next(one: Step, now: Instant, state: ComplaintState, context: ComplaintContext): ComplaintCommand {
  if (!one.guided) return commandOf(of(COMPLAINT_COMMANDS, one.pick), one, now, state, null);
  // Withdrawing, judging again and attaching are nearly always allowed; left in, they would end, turn or stall most stories.
  const seldom = one.choice % 9 === 0;
  const open = allowedActions(state, context).filter(({ command, allowed, variant }) =>
    allowed && (seldom || (variant !== 'WITHDRAWN' && variant !== 'REGISTERED_IN_ERROR' && command !== 'attachToComplaint' && (command !== 'judgeComplaint' || state.judgements.length === 0))));
  const action = open.find(({ command }) => command === 'closeComplaint' && !seldom) ?? open[one.pick % Math.max(open.length, 1)];
  return commandOf(action?.command ?? 'followUpComplaint', one, now, state, action?.variant ?? null);
}

const ENDS = ['WITHDRAWN', 'REGISTERED_IN_ERROR', 'UNREACHABLE', 'BACK_ENTERED'];

/** Cheaper than `expect` in a loop of some hundred thousand checks. */
function must(condition: boolean, what: string, state: ComplaintState): void {
  if (!condition) throw new Error(`${what}: ${JSON.stringify(state)}`);
}

function holds(state: ComplaintState): void {
  const { status, deadlines, doers, outcome } = state;
  const runs = deadlines.filter(isRunning).map(({ rule }) => rule);
  must(new Set(runs).size === runs.length, 'a rule runs twice', state);
  must(new Set(deadlines.map(({ key }) => key)).size === deadlines.length, 'a key stands twice', state);
  for (const { startsAt, warnAt, dueAt, metAt, cancelledAt } of deadlines) {
    must(startsAt <= warnAt && warnAt <= dueAt, 'a negative duration', state);
    must((metAt ?? startsAt) >= startsAt && (cancelledAt ?? startsAt) >= startsAt, 'ended before it began', state);
    must(metAt === null || cancelledAt === null, 'met and cancelled', state);
  }
  must((status === 'CLOSED') === (outcome !== null && state.closedAt !== null && state.closedBy !== null), 'closed without an outcome', state);
  must(!['HANDLED', 'CALLED_BACK'].includes(status) || state.handledAt !== null, 'handled without an instant', state);
  must(!['REGISTERED', 'DISPATCHED', 'HANDLING'].includes(status) || state.handledAt === null, 'an instant without handling', state);
  must(status !== 'CALLED_BACK' || state.kind === 'REPAIR' || state.judgements.length > 0, 'called back unjudged', state);
  if (status !== 'CLOSED') return;
  must(runs.every((rule) => rule === 'CMP-15'), 'runs after closing', state);
  must(state.closedBy !== null && !doers.includes(state.closedBy), 'the doer closed it', state);
  if (ENDS.includes(outcome ?? '')) return;
  must(evidenceMissing(state).length === 0 && lastReached(state) !== null, 'closed without evidence', state);
  must(outcome !== 'SATISFIED' || lastReached(state)?.answer === 'SATISFIED', 'closed unsatisfied', state);
}

interface Told {
  readonly state: ComplaintState;
  readonly entries: readonly RecordedEntry<ComplaintEntry>[];
  readonly outcomes: readonly string[];
}

function tell(steps: readonly Step[], first: ComplaintCommand): Told {
  let now = at('2026-09-29 07:00');
  const began = recordComplaint(null, first, contextOf(now, WHO.assistant));
  if (!began.ok) throw new Error(JSON.stringify(began.refusal));
  let { state } = began.value;
  let entries = began.value.recorded;
  const outcomes: string[] = [];
  for (const one of steps) {
    now = plus(now, one.minutes * 60_000);
    const actor: Actor = WHO[one.who];
    const context = contextOf(now, actor);
    const command = next(one, now, state, context);
    const before = JSON.stringify(state);
    const result = recordComplaint(state, command, context);
    must(JSON.stringify(state) === before, 'the state was changed in place', state);
    if (!result.ok) continue;
    const called = result.value.recorded.find(({ entry }) => entry.type === 'ComplaintCalledBack')?.entry;
    must(called?.type !== 'ComplaintCalledBack' || !state.doers.includes(called.facts.callerId), 'a doer called back', state);
    const rows = COMPLAINT_LIFECYCLE.transitions.filter((row) => row.command === command.type && (row.from as readonly string[]).includes(state.status));
    const led = result.value.state.status;
    must(rows.some(({ to }) => (to === 'SAME' ? led === state.status : (to as readonly string[]).includes(led))), `${command.type} led to ${led}`, state);
    state = JSON.parse(JSON.stringify(result.value.state)) as ComplaintState;
    entries = [...entries, ...result.value.recorded];
    holds(state);
    if (state.outcome !== null) outcomes.push(state.outcome);
  }
  return { state, entries, outcomes };
}

const registration = fc.record({
  kind: fc.constantFrom('COMPLAINT', 'COMPLAINT', 'REPAIR' as const), channel: fc.constantFrom(...CHANNELS), severity: fc.constantFrom(...SEVERITIES),
  danger: fc.boolean(), ago: fc.nat(24 * 60), due: fc.nat(20_000),
}).map(({ kind, channel, severity, danger, ago, due }) => {
  const receivedAt = plus(at('2026-09-29 07:00'), -ago * 60_000);
  return register({
    kind: kind as 'COMPLAINT', channel, severity, receivedAt, flags: { ...NO_FLAGS, dangerToLifeOrProperty: danger },
    authorityDueAt: channel === 'AUTHORITY' ? plus(receivedAt, (due + 1) * 60_000) : null,
  });
});

/** As the journal gives them back: through JSON, and without the personal values that are null. */
const stored = (entries: Told['entries'], erased = false): Told['entries'] =>
  JSON.parse(JSON.stringify(entries.map((one) => ({
    ...one, entry: { ...one.entry, personal: erased ? {} : Object.fromEntries(Object.entries(one.entry.personal).filter(([, value]) => value !== null)) },
  })))) as Told['entries'];

describe('random stories (fast-check)', () => {
  test('invariants hold, and folding the entries through JSON gives the state', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(registration, fc.array(step, { minLength: 30, maxLength: 80 }), (first, steps) => {
      const { state, entries, outcomes } = tell(steps, first);
      for (const outcome of outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      expect(foldComplaint(stored(entries))).toStrictEqual(state);
    }), { numRuns: 500, seed: 20261005 });
    // The walk is worth something only if it gets to the end by each of the ordinary ways.
    expect([...seen.keys()].sort()).toEqual(['EXPLAINED', 'HELPED', 'REFERRED', 'REGISTERED_IN_ERROR', 'REPLIED', 'SATISFIED', 'UNDERSTOOD', 'UNREACHABLE', 'WITHDRAWN']);
  });

  test('the same from another seed each time; and erasing every person changes no fact', () => {
    fc.assert(fc.property(registration, fc.array(step, { maxLength: 60 }), (first, steps) => {
      const { state, entries } = tell(steps, first);
      expect(foldComplaint(stored(entries))).toStrictEqual(state);
      const { status, outcome, deadlines, doers, handledAt, measuresAt, rounds } = foldComplaint(stored(entries, true));
      expect({ status, outcome, deadlines, doers, handledAt, measuresAt, rounds }).toEqual({
        status: state.status, outcome: state.outcome, deadlines: state.deadlines, doers: state.doers, handledAt: state.handledAt, measuresAt: state.measuresAt, rounds: state.rounds,
      });
    }), { numRuns: 150 });
  });

  test('what allowedActions refuses, the command meets with the same refusal', () => {
    fc.assert(fc.property(registration, fc.array(step, { maxLength: 30 }), step, (first, steps, last) => {
      const { state, entries } = tell(steps, first);
      const now = plus(entries.at(-1)?.at as Instant, last.minutes * 60_000);
      const context = contextOf(now, WHO[last.who]);
      for (const { command, variant, refusal } of allowedActions(state, context)) {
        const result = recordComplaint(state, commandOf(command, { ...last, flag: false }, now, state, variant), context);
        if (refusal !== null) expect(result).toEqual({ ok: false, refusal });
      }
    }), { numRuns: 150 });
  });
});
