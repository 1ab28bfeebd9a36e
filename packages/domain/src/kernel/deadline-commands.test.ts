// What people do to a deadline itself: every command in every state, who may, and where a wait or a new date ends.
import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, ENGINEERING, WHO, ZONE } from '../../test/kit.ts';
import { CHINA_CALENDAR } from './calendar.ts';
import { countDue } from './counting.ts';
import type { CountingBasis } from './counting.ts';
import { applyDeadlineChanges, clockAt, deadlineState } from './deadline.ts';
import type { Deadline, DeadlineChange, DeadlineRule, DeadlineStarted } from './deadline.ts';
import { againstDeadline, decideDeadline, DEADLINE_COMMANDS, FIXED_RULES, PAUSABLE_RULES, recountProvisional } from './deadline-commands.ts';
import type { DeadlineCommand, DeadlineCommandType } from './deadline-commands.ts';
import { DEFAULT_CHAINS } from './escalation.ts';
import type { StaffId } from './ids.ts';
import { formatInstant, plus } from './instant.ts';
import type { Instant } from './instant.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { DecisionContext } from './subject.ts';

const rules = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: ZONE };
const owner = { role: 'DEPARTMENT_MANAGER', departmentId: ENGINEERING, staffId: null } as const;
const context = (now: string | Instant, actor = WHO.supervisor): DecisionContext => ({ ...rules, now: typeof now === 'string' ? at(now) : now, actor });

/** A deadline of a rule that started then, counted by a row of section 8. */
function begun(rule: DeadlineRule, basis: CountingBasis | null, from: string, dueAt?: string, more: Partial<DeadlineStarted> = {}): Deadline {
  const startsAt = at(from);
  const due = basis === null ? { at: at(dueAt!), provisional: false } : countDue(basis, startsAt, rules);
  return applyDeadlineChanges([], [{ op: 'start', key: `${rule}#1`, rule, policyVersion: 1, basis, owner, startsAt, warnAt: startsAt, dueAt: due.at, provisional: due.provisional, ...more }], startsAt)[0]!;
}
const changed = (deadline: Deadline, now: Instant, ...changes: DeadlineChange[]): Deadline => applyDeadlineChanges([deadline], changes, now)[0]!;
const subjectOf = (...deadlines: Deadline[]) => ({ communityId: COMMUNITY, departmentId: ENGINEERING, deadlines });
const give = (deadline: Deadline, command: DeadlineCommand, now: DecisionContext) => decideDeadline(subjectOf(deadline), deadline.key, command, now);
const done = (deadline: Deadline, command: DeadlineCommand, now: DecisionContext) => {
  const decided = give(deadline, command, now);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value;
};

const running = begun('CMP-11b', 'CMP-11b', '2026-10-09 10:00');
const noon = at('2026-10-09 12:00');
const late = plus(running.dueAt, 1);
const missed = changed(running, late, { op: 'miss', key: running.key, nextStepAt: late }, { op: 'escalate', key: running.key, nextStepAt: null });

describe('every command in every state', () => {
  const states: readonly (readonly [string, Deadline, Instant])[] = [
    ['RUNNING', running, noon],
    ['PAUSED', changed(running, noon, { op: 'pause', key: running.key, until: at('2026-10-10 12:00') }), noon],
    ['MISSED', missed, late],
    ['ACKNOWLEDGED', changed(missed, late, { op: 'acknowledge', key: running.key, by: 'm' as StaffId }), late],
    ['MET', changed(running, noon, { op: 'meet', key: running.key }), noon],
    ['MET LATE', changed(missed, late, { op: 'meet', key: running.key }), late],
    ['CANCELLED', changed(running, noon, { op: 'cancel', key: running.key, replacedBy: null }), noon],
  ];
  const ALLOWED: Readonly<Record<DeadlineCommandType, readonly string[]>> = {
    acknowledgeDeadline: ['MISSED'], pauseDeadline: ['RUNNING'], resumeDeadline: ['PAUSED'], resetDeadline: ['RUNNING', 'MISSED', 'ACKNOWLEDGED'],
  };
  test.each(states)('%s', (state, deadline, now) => {
    const open = DEADLINE_COMMANDS.filter((command) => againstDeadline(subjectOf(deadline), deadline, command, context(now)) === null);
    expect(open).toEqual(DEADLINE_COMMANDS.filter((command) => ALLOWED[command].includes(state)));
  });
});

describe('waiting for the customer', () => {
  const pause = (until: string | null, reason = '客户出差'): DeadlineCommand => ({ type: 'pauseDeadline', until: until === null ? null : at(until), reason });
  const due = (deadline: Deadline): string => formatInstant(deadline.dueAt);

  test.each([
    // basis, waits from, until, due before, due after
    ['CMP-11b', '2026-10-09 12:00', '2026-10-09 20:00', '2026-10-13 00:00', '2026-10-13 00:00'],
    ['CMP-11b', '2026-10-09 12:00', '2026-10-11 09:00', '2026-10-13 00:00', '2026-10-15 00:00'],
    // Saturday the 10th works, Sunday does not: over the week-end one working day goes by, and Monday is the second.
    ['CMP-11a', '2026-10-09 12:00', '2026-10-11 09:00', '2026-10-14 00:00', '2026-10-15 00:00'],
    ['CMP-11a', '2026-10-09 12:00', '2026-10-12 09:00', '2026-10-14 00:00', '2026-10-16 00:00'],
    ['CMP-22.URGENT', '2026-10-09 12:00', '2026-10-09 12:30', '2026-10-10 10:00', '2026-10-10 10:30'],
  ] as const)('%s from %s to %s: due %s, then %s', (basis, from, until, before, after) => {
    const deadline = begun(basis.split('.')[0] as DeadlineRule, basis, '2026-10-09 10:00');
    const waiting = done(deadline, pause(null), context(from)).deadlines[0]!;
    expect([due(deadline), waiting.pause]).toEqual([formatInstant(at(before)), { since: at(from), until: plus(at(from), 7 * 86_400_000) }]);
    const on = done(waiting, { type: 'resumeDeadline' }, context(until)).deadlines[0]!;
    expect([due(on), on.pause, deadlineState(on, on.dueAt), deadlineState(on, plus(on.dueAt, 1))]).toEqual([formatInstant(at(after)), null, 'RUNNING', 'MISSED']);
  });

  test('a date that somebody set moves by the time that passed', () => {
    const deadline = begun('CMP-15', null, '2026-10-09 10:00', '2026-10-20 17:00');
    const waiting = done(deadline, pause('2026-10-12 12:00'), context('2026-10-09 12:00')).deadlines[0]!;
    expect([clockAt(waiting), due(done(waiting, { type: 'resumeDeadline' }, context('2026-10-10 13:30')).deadlines[0]!)]).toEqual([at('2026-10-12 12:00'), formatInstant(at('2026-10-21 18:30'))]);
  });

  test('is not missed while it waits', () => {
    const waiting = done(running, pause(null), context(plus(running.dueAt, -60_000))).deadlines[0]!;
    expect(deadlineState(waiting, plus(running.dueAt, 3_600_000))).toBe('RUNNING');
  });

  test('needs a reason, an end in time, and a rule that may wait', () => {
    expect(give(running, pause(null, ' '), context(noon))).toEqual({ ok: false, refusal: { kind: 'ReasonRequired', field: 'reason', rule: 'CMP-11b' } });
    expect(give(running, pause('2026-10-16 12:00'), context(noon)).ok).toBe(true);
    expect(give(running, { type: 'pauseDeadline', until: plus(at('2026-10-16 12:00'), 1), reason: 'x' }, context(noon))).toEqual({ ok: false, refusal: { kind: 'InvalidField', field: 'until', problem: 'OUT_OF_RANGE', limit: 7 } });
    expect(give(running, pause('2026-10-09 12:00'), context(noon))).toEqual({ ok: false, refusal: { kind: 'InThePast', field: 'until', now: noon } });
    for (const rule of Object.keys(DEFAULT_CHAINS) as DeadlineRule[]) {
      const deadline = begun(rule, null, '2026-10-09 10:00', '2026-10-20 17:00');
      expect([rule, give(deadline, pause(null), context(noon)).ok, give(deadline, { type: 'resetDeadline', dueAt: at('2026-10-21 17:00'), reason: 'x' }, context(noon)).ok]).toEqual([rule, PAUSABLE_RULES.includes(rule), !FIXED_RULES.includes(rule)]);
    }
  });
});

describe('re-setting', () => {
  test('puts another in its place, counted by nobody but who set it; a missed one stays missed', () => {
    const dueAt = at('2026-10-20 18:00');
    const { recorded, deadlines: [old, fresh] } = done(missed, { type: 'resetDeadline', dueAt, reason: '配件未到' }, context(late));
    expect(recorded.entry).toEqual({ type: 'DeadlineReset', facts: { key: 'CMP-11b#1', rule: 'CMP-11b', dueAt, before: running.dueAt }, personal: { reason: '配件未到' } });
    expect([old!.replacedBy, deadlineState(old!, late), clockAt(old!)]).toEqual(['CMP-11b#2', 'MISSED', null]);
    expect([fresh!.key, fresh!.basis, fresh!.dueAt, fresh!.startsAt, fresh!.owner, deadlineState(fresh!, late), fresh!.clock]).toEqual(['CMP-11b#2', null, dueAt, running.startsAt, owner, 'RUNNING', null]);
  });
  test.each([['the same date', running.dueAt, 'InvalidField'], ['a past one', noon, 'InThePast']] as const)('refuses %s', (_, dueAt, kind) => {
    const decided = give(running, { type: 'resetDeadline', dueAt, reason: 'x' }, context(noon));
    expect(decided.ok ? null : decided.refusal.kind).toBe(kind);
  });
});

describe('who may', () => {
  const may = (command: DeadlineCommandType, actor: DecisionContext['actor'], deadline: Deadline, now: Instant): boolean => againstDeadline(subjectOf(deadline), deadline, command, context(now, actor)) === null;
  const people = { desk: WHO.assistant, supervisor: WHO.supervisor, manager: WHO.manager, centre: WHO.centreManager, gardening: actorOf('gardening', 'DEPARTMENT_MANAGER', 'department-environment' as never), committee: actorOf('committee', 'OWNERS_COMMITTEE') };
  test.each([
    // Whoever owes it, and whoever stands over them.
    ['acknowledgeDeadline', missed, late, ['supervisor', 'manager', 'centre']],
    ['pauseDeadline', running, noon, ['desk', 'supervisor', 'manager', 'centre']],
    ['resetDeadline', running, noon, ['supervisor', 'centre']],
  ] as const)('%s', (command, deadline, now, expected) =>
    expect(Object.entries(people).filter(([, actor]) => may(command, actor, deadline, now)).map(([name]) => name)).toEqual(expected));
  test('whoever it was laid on in person takes note of it', () =>
    expect(may('acknowledgeDeadline', people.gardening, { ...missed, owner: { ...owner, staffId: people.gardening.staffId } }, late)).toBe(true));
});

describe('the notice of a year comes', () => {
  const open = begun('CMP-11a', 'CMP-11a', '2026-12-31 10:00');
  // Invented for the test: 1–3 January off, Monday the 4th works.
  const known = { ...rules, calendar: { years: { ...CHINA_CALENDAR.years, 2027: { off: ['2027-01-01', '2027-01-02', '2027-01-03'] as never, on: [] } } } };
  const recount = (deadlines: readonly Deadline[], calendar: Pick<typeof rules, 'calendar' | 'zone'> = known) => recountProvisional(deadlines, at('2027-01-01 09:00'), calendar, () => DEFAULT_POLICY);

  test('a provisional one is counted again: another in its place, warned of anew, no longer provisional', () => {
    const { recorded, deadlines: [old, fresh] } = recount([open]);
    expect(recorded.map(({ entry, actor }) => [entry, actor])).toEqual([[{ type: 'DeadlineReset', facts: { key: 'CMP-11a#1', rule: 'CMP-11a', dueAt: at('2027-01-07 00:00'), before: at('2027-01-06 00:00') }, personal: {} }, null]]);
    expect([old!.replacedBy, fresh!.key, fresh!.provisional, fresh!.startsAt, fresh!.policyVersion]).toEqual(['CMP-11a#2', 'CMP-11a#2', false, open.startsAt, 1]);
  });
  test('what is firm, ended, set by somebody, or as unknown as before stays as it is', () => {
    for (const deadline of [running, changed(open, open.startsAt, { op: 'meet', key: open.key }), { ...open, basis: null }]) expect(recount([deadline]).recorded).toEqual([]);
    expect(recount([open], rules).recorded).toEqual([]);
  });
});
