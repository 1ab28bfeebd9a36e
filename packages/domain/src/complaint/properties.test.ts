// Random people give random commands, mostly ones the complaint allows: whatever happens, these things hold.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, contextOf, NO_FLAGS, register, WHO } from '../../test/kit.ts';
import { commandOf, NAMES, nextCommand } from '../../test/walk.ts';
import type { Step } from '../../test/walk.ts';
import type { Actor, ComplaintCommand, ComplaintEntry, ComplaintEntryType, ComplaintState, Instant, RecordedEntry } from '../index.ts';
import { allowedActions, CHANNELS, COMPLAINT_LIFECYCLE, correctionOf, evidenceMissing, foldComplaint, isRunning, lastReached, plus, recordComplaint, SEVERITIES } from '../index.ts';

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...NAMES, 'supervisor', 'supervisor', 'supervisor', 'supervisor', 'assistant', 'assistant', 'assistant', 'engineer', 'engineer', 'manager', 'manager'),
  minutes: fc.oneof(fc.nat(90), fc.nat(3_000), fc.constant(0)),
  pick: fc.nat(), guided: fc.nat(9).map((n) => n > 0), choice: fc.nat(), flag: fc.boolean(),
});

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
  must(state.kind === 'REPAIR' || (!deadlines.some(({ rule }) => rule === 'REP-2') && state.workAcceptedAt === null && state.repairSize === null), 'REP-2 of a complaint', state);
  must(state.kind === 'REPAIR' || state.aboutRepair || (!deadlines.some(({ rule }) => rule === 'REP-1') && state.arrivedAt === null), 'REP-1 of neither a repair nor a complaint about one', state);
  must(new Set(state.signatures.map(({ ordinal }) => ordinal)).size === state.signatures.length, 'one entry signed twice', state);
  must(new Set(state.parts.map(({ departmentId }) => departmentId)).size === state.parts.length, 'a department has two parts', state);
  must(state.parts.every(({ departmentId }) => departmentId !== state.departmentId), 'the lead supports itself', state);
  must(status !== 'CALLED_BACK' || state.kind === 'REPAIR' || state.judgements.length > 0, 'called back unjudged', state);
  if (status !== 'CLOSED') return;
  must(runs.every((rule) => rule === 'CMP-15' || rule === 'CMP-24'), 'runs after closing', state);
  must(state.closedBy !== null && !doers.includes(state.closedBy), 'the doer closed it', state);
  if (ENDS.includes(outcome ?? '')) return;
  must(evidenceMissing(state).length === 0 && lastReached(state) !== null, 'closed without evidence', state);
  must(outcome !== 'SATISFIED' || lastReached(state)?.answer === 'SATISFIED', 'closed unsatisfied', state);
}

const owedByDepartment = (state: ComplaintState): number =>
  state.deadlines.filter((deadline) => isRunning(deadline) && deadline.rule !== 'CMP-15' && deadline.owner.departmentId !== null).length;

/** What one entry must leave as it was, and what it must add. */
function stays(before: ComplaintState, { entry }: RecordedEntry<ComplaintEntry>, after: ComplaintState): void {
  const corrects = entry.type === 'EntryCorrected';
  must(JSON.stringify(after.corrections.slice(0, before.corrections.length)) === JSON.stringify(before.corrections), 'a correction was lost', after);
  must(after.corrections.length === before.corrections.length + (corrects ? 1 : 0), 'a correction came from nowhere, or none was kept', after);
  if (corrects) {
    const { corrections: _, entries: places, ...old } = before;
    const { corrections: __, entries: placesNow, ...now } = after;
    const applies = correctionOf(entry.facts.entryType, entry.facts.key) !== undefined;
    must(applies || JSON.stringify(old) === JSON.stringify(now), 'a correction changed what it does not name', after);
    must(placesNow === places + 1, 'an entry has no place of its own', after);
    must(JSON.stringify(old.deadlines) === JSON.stringify(now.deadlines), 'a correction moved a deadline', after);
  }
  if (entry.type === 'PartHandedBack') {
    const { departmentId } = entry.facts;
    must(before.parts.some((part) => part.departmentId === departmentId && part.handedBackAt === null), 'a part was handed back that was not out', before);
    must(after.parts.filter(({ handedBackAt }) => handedBackAt !== null).length === before.parts.filter(({ handedBackAt }) => handedBackAt !== null).length + 1, 'a part was handed back twice', after);
  }
  const answers = entry.type === 'ComplaintReplied' && (entry.facts.stage === 'SECOND' || entry.facts.settles);
  must(!answers || before.complainants.every(({ heardAt }) => heardAt !== null), 'answered before all were heard', before);
  if (entry.type === 'ComplaintReturned') must(owedByDepartment(after) === 0 && !after.deadlines.some((one) => isRunning(one) && (one.rule === 'CMP-22' || one.rule === 'REP-2')), 'a department owes what it gave back', after);
  if (entry.type === 'ComplaintTransferred') {
    const times = (state: ComplaintState): string => JSON.stringify(state.deadlines.map(({ owner: _, ...rest }) => rest));
    must(times(before) === times(after), 'a transfer moved a time', after);
  }
}

interface Told {
  readonly state: ComplaintState;
  readonly entries: readonly RecordedEntry<ComplaintEntry>[];
  readonly outcomes: readonly string[];
  readonly types: readonly ComplaintEntryType[];
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
    const command = nextCommand(one, now, state, entries, context);
    const before = JSON.stringify(state);
    const result = recordComplaint(state, command, context);
    must(JSON.stringify(state) === before, 'the state was changed in place', state);
    if (!result.ok) continue;
    const called = result.value.recorded.find(({ entry }) => entry.type === 'ComplaintCalledBack')?.entry;
    must(called?.type !== 'ComplaintCalledBack' || !state.doers.includes(called.facts.callerId), 'a doer called back', state);
    const rows = COMPLAINT_LIFECYCLE.transitions.filter((row) => row.command === command.type && (row.from as readonly string[]).includes(state.status));
    const led = result.value.state.status;
    must(rows.some(({ to }) => (to === 'SAME' ? led === state.status : (to as readonly string[]).includes(led))), `${command.type} led to ${led}`, state);
    const previous = state;
    state = JSON.parse(JSON.stringify(result.value.state)) as ComplaintState;
    stays(previous, result.value.recorded[0]!, state);
    entries = [...entries, ...result.value.recorded];
    holds(state);
    if (state.outcome !== null) outcomes.push(state.outcome);
  }
  return { state, entries, outcomes, types: entries.map(({ entry }) => entry.type) };
}

const registration = fc.record({
  kind: fc.constantFrom('COMPLAINT', 'COMPLAINT', 'REPAIR' as const), channel: fc.constantFrom(...CHANNELS), severity: fc.constantFrom(...SEVERITIES),
  danger: fc.nat(3).map((n) => n === 0), ago: fc.nat(24 * 60), due: fc.nat(20_000), about: fc.boolean(),
}).map(({ kind, channel, severity, danger, ago, due, about }) => {
  const receivedAt = plus(at('2026-09-29 07:00'), -ago * 60_000);
  return register({
    kind: kind as 'COMPLAINT', channel, severity, receivedAt, flags: { ...NO_FLAGS, dangerToLifeOrProperty: danger },
    authorityDueAt: channel === 'AUTHORITY' ? plus(receivedAt, (due + 1) * 60_000) : null,
    aboutRepair: kind === 'COMPLAINT' && about,
  });
});

/** What erasing the words of people must leave: numbers, times, kinds, and who of the staff did what. */
const factsOf = (state: ComplaintState): unknown => ({
  ...Object.fromEntries(([
    'status', 'severity', 'outcome', 'deadlines', 'doers', 'handledAt', 'measuresAt', 'rounds', 'firstReceiverId', 'passedOnAt', 'leaderAcknowledgedAt', 'leaderAcknowledgedBy', 'groupSize', 'escalation',
    'escalatedAt', 'recourseToldAt', 'replyActs', 'urges', 'parts', 'repairSize', 'aboutRepair', 'arrivedAt', 'workAcceptedAt', 'fiveOnes', 'signatures', 'departmentId', 'assigneeId', 'previousComplaintId',
  ] as const).map((key) => [key, state[key]])),
  counts: [state.explanations, state.complainants, state.suggestions, state.returns, state.corrections].map(({ length }) => length),
  heard: state.complainants.map(({ heardAt, apart }) => [heardAt, apart]),
  corrected: state.corrections.map(({ ordinal, key, at: when, by }) => [ordinal, key, when, by]),
  plan: state.plan && [state.plan.dueAt, state.plan.explainedAt, state.plan.completedAt],
  outside: state.outsideParty && [state.outsideParty.party, state.outsideParty.dueAt, state.outsideParty.doneAt],
});

/** As the journal gives them back: through JSON, and without the personal values that are null. */
const stored = (entries: Told['entries'], erased = false): Told['entries'] =>
  JSON.parse(JSON.stringify(entries.map((one) => ({
    ...one, entry: { ...one.entry, personal: erased ? {} : Object.fromEntries(Object.entries(one.entry.personal).filter(([, value]) => value !== null)) },
  })))) as Told['entries'];

const ENTRY_TYPES: readonly ComplaintEntryType[] = [
  'ComplaintAttachmentsAdded', 'ComplaintRegistered', 'ComplaintJudged', 'ComplaintDispatched', 'ComplaintAccepted', 'ComplaintReplied', 'ReplyTimeAgreed', 'MeasuresRecorded', 'ComplaintFollowedUp', 'PlanSet', 'PlanCompleted',
  'ComplaintReferred', 'ComplaintCompleted', 'ResultTold', 'ComplaintCalledBack', 'LeaderTold', 'ComplaintClosed', 'ComplaintReopened', 'ComplaintReceived', 'ComplaintPassedOn', 'ComplaintMarkedMajor',
  'LeaderAcknowledged', 'ComplaintExplained', 'ComplaintLinked', 'ComplaintJoinedIncident', 'ComplainantsRegistered', 'ComplainantHeard', 'ComplaintEscalated', 'RecourseTold', 'SuggestionGiven', 'OutsidePartyAddressed',
  'OutsidePartyDone', 'ComplaintUrged', 'ComplaintReturned', 'ComplaintTransferred', 'ComplaintAssigned', 'PartHandedBack', 'ArrivalRecorded', 'RepairAccepted', 'ComplaintSummedUp', 'EntryCorrected', 'EntrySigned',
];

describe('random stories (fast-check)', () => {
  test('invariants hold, and folding the entries through JSON gives the state', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(registration, fc.array(step, { minLength: 30, maxLength: 80 }), (first, steps) => {
      const { state, entries, outcomes, types } = tell(steps, first);
      for (const outcome of [...outcomes, ...types]) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      expect(foldComplaint(stored(entries))).toStrictEqual(state);
    }), { numRuns: 700, seed: 20261003 });
    // The walk is worth something only if it gets to the end by each of the ordinary ways, and through every kind of entry.
    const outcomes = ['EXPLAINED', 'HELPED', 'REFERRED', 'REGISTERED_IN_ERROR', 'REPLIED', 'SATISFIED', 'UNDERSTOOD', 'UNREACHABLE', 'WITHDRAWN'];
    expect([...seen.keys()].sort()).toEqual([...outcomes, ...ENTRY_TYPES].sort());
  });

  test('the same from another seed each time; and erasing every person changes no fact', () => {
    fc.assert(fc.property(registration, fc.array(step, { maxLength: 60 }), (first, steps) => {
      const { state, entries } = tell(steps, first);
      expect(foldComplaint(stored(entries))).toStrictEqual(state);
      expect(factsOf(foldComplaint(stored(entries, true)))).toEqual(factsOf(state));
    }), { numRuns: 150 });
  });

  test('what allowedActions refuses, the command meets with the same refusal', () => {
    fc.assert(fc.property(registration, fc.array(step, { maxLength: 30 }), step, (first, steps, last) => {
      const { state, entries } = tell(steps, first);
      const now = plus(entries.at(-1)?.at as Instant, last.minutes * 60_000);
      const context = contextOf(now, WHO[last.who]);
      for (const { command, variant, refusal } of allowedActions(state, context)) {
        const result = recordComplaint(state, commandOf(command, { ...last, flag: false }, now, state, entries, variant), context);
        if (refusal !== null) expect(result).toEqual({ ok: false, refusal });
      }
    }), { numRuns: 150 });
  });
});
