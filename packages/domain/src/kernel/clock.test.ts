import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/kit.ts';
import { CHINA_CALENDAR } from './calendar.ts';
import { entryCounts, isDeadlineEntry, runClock } from './clock.ts';
import type { ClockContext } from './clock.ts';
import { applyDeadlineChanges, clockAt } from './deadline.ts';
import type { Deadline, DeadlineChange, DeadlineStarted } from './deadline.ts';
import { deliverableAt } from './escalation.ts';
import type { EscalationTarget } from './escalation.ts';
import type { StaffId } from './ids.ts';
import { MINUTE_MS, plus } from './instant.ts';
import type { Instant } from './instant.ts';
import { DEFAULT_POLICY } from './policy.ts';

const owner = { role: 'CUSTOMER_ASSISTANT', departmentId: null, staffId: null } as const;
const startsAt = at('2026-10-09 09:00');
const warnAt = at('2026-10-09 09:10');
const dueAt = at('2026-10-09 09:15');
const begin = (more: Partial<DeadlineStarted> = {}): DeadlineStarted =>
  ({ op: 'start', key: 'CMP-8#1', rule: 'CMP-8', policyVersion: 1, basis: 'CMP-8', owner, startsAt, warnAt, dueAt, provisional: false, ...more });
const running = (more: Partial<DeadlineStarted> = {}): Deadline => applyDeadlineChanges([], [begin(more)], startsAt)[0]!;
const changedAt = (deadline: Deadline, now: Instant, ...changes: DeadlineChange[]): Deadline => applyDeadlineChanges([deadline], changes, now)[0]!;

/** One person holds each post, but those in `empty`. */
const context = (now: Instant, empty: readonly EscalationTarget[] = []): ClockContext => ({
  now, zone: 'Asia/Shanghai', calendar: CHINA_CALENDAR, policy: DEFAULT_POLICY, policyOf: () => DEFAULT_POLICY, whoIs: (_owner, target) => ({ staffIds: empty.includes(target) ? [] : [target.toLowerCase() as StaffId], from: null }),
});
const said = (now: Instant, deadline: Deadline, empty: readonly EscalationTarget[] = []): string[] =>
  runClock([deadline], context(now, empty)).recorded.map(({ entry }) => (entry.type === 'DeadlineEscalated' ? `${entry.facts.step} ${entry.facts.to}` : entry.type));
const after = (now: Instant, deadline: Deadline): Deadline => runClock([deadline], context(now)).deadlines[0]!;

describe('the clock', () => {
  test.each([
    ['a millisecond before the warning', plus(warnAt, -1), []],
    ['at the warning', warnAt, ['DeadlineWarned']],
    ['at the due instant: met now is still met', dueAt, ['DeadlineWarned']],
    ['a millisecond later', plus(dueAt, 1), ['DeadlineWarned', 'DeadlineMissed', '1 MANAGER']],
    ['a millisecond before the second step', plus(dueAt, 15 * MINUTE_MS), ['DeadlineWarned', 'DeadlineMissed', '1 MANAGER']],
    ['at the second step', plus(dueAt, 15 * MINUTE_MS + 1), ['DeadlineWarned', 'DeadlineMissed', '1 MANAGER', '2 CENTRE_MANAGER']],
    ['at the third', plus(dueAt, 60 * MINUTE_MS + 1), ['DeadlineWarned', 'DeadlineMissed', '1 MANAGER', '2 CENTRE_MANAGER', '3 COMPANY']],
    ['off for a year', at('2027-10-09 09:00'), ['DeadlineWarned', 'DeadlineMissed', '1 MANAGER', '2 CENTRE_MANAGER', '3 COMPANY']],
  ] as const)('%s', (_, now, expected) => expect(said(now, running())).toEqual(expected));

  test('looked at ever again, it says each thing once, at its own millisecond', () => {
    const at0 = plus(startsAt, -5);
    let deadline = running();
    const heard: [string, number][] = [];
    for (const now of [at0, warnAt, warnAt, dueAt, plus(dueAt, 1), plus(dueAt, 1), plus(dueAt, 15 * MINUTE_MS), plus(dueAt, 15 * MINUTE_MS + 1), plus(dueAt, 3_600_001), plus(dueAt, 9_999_999)]) {
      const { recorded, deadlines } = runClock([deadline], context(now));
      heard.push(...recorded.map(({ entry, at: when }): [string, number] => [entry.type, when - startsAt]));
      deadline = deadlines[0]!;
    }
    expect(heard).toEqual([['DeadlineWarned', 600_000], ['DeadlineMissed', 900_001], ['DeadlineEscalated', 900_001], ['DeadlineEscalated', 1_800_001], ['DeadlineEscalated', 4_500_001]]);
    expect(clockAt(deadline)).toBeNull();
  });

  test('however often and whenever it looks, forwards or back, nothing comes twice and nothing is left out', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1_000_000, max: 8_000_000 }), { maxLength: 30 }), (looks) => {
      let deadline = running();
      const heard: string[] = [];
      for (const look of [...looks, 8_000_000]) {
        const { recorded, deadlines } = runClock([deadline], context(plus(startsAt, look)));
        heard.push(...recorded.map(({ entry }) => `${entry.type}${entry.type === 'DeadlineEscalated' ? entry.facts.step : ''}`));
        deadline = deadlines[0]!;
      }
      return heard.join() === 'DeadlineWarned,DeadlineMissed,DeadlineEscalated1,DeadlineEscalated2,DeadlineEscalated3';
    }));
  });

  test('meeting, cancelling or acknowledging it ends the chain', () => {
    const late = after(plus(dueAt, 1), running());
    expect(clockAt(late)).toBe(plus(dueAt, 15 * MINUTE_MS + 1));
    for (const change of [{ op: 'meet', key: late.key }, { op: 'cancel', key: late.key, replacedBy: null }, { op: 'acknowledge', key: late.key, by: 'm' as StaffId }] as const) {
      expect([change.op, clockAt(changedAt(late, dueAt, change))]).toEqual([change.op, null]);
    }
  });

  test('where nobody holds a post, the next in the chain is told at once', () => {
    expect(said(plus(dueAt, 1), running(), ['MANAGER'])).toEqual(['DeadlineWarned', 'DeadlineMissed', '1 MANAGER', '2 CENTRE_MANAGER']);
    expect(said(plus(dueAt, 1), running(), ['MANAGER', 'CENTRE_MANAGER', 'COMPANY'])).toEqual(['DeadlineWarned', 'DeadlineMissed', '1 MANAGER', '2 CENTRE_MANAGER', '3 COMPANY']);
  });

  test('who is not on duty yet is told when their shift begins, and not before the morning where it can wait', () => {
    const shift = (from: Instant): ClockContext => ({ ...context(plus(dueAt, 1)), whoIs: () => ({ staffIds: ['next' as StaffId], from }) });
    const deliveries = (from: Instant) => runClock([running()], shift(from)).recorded.map(({ entry }) => ('told' in entry.facts ? entry.facts.deliverAt : null));
    expect(deliveries(at('2026-10-09 14:00'))).toEqual([at('2026-10-09 14:00'), at('2026-10-09 14:00'), at('2026-10-09 14:00')]);
    expect(deliveries(at('2026-10-09 08:00'))).toEqual([plus(dueAt, 1), plus(dueAt, 1), plus(dueAt, 1)]);
  });

  test('a back-entry is warned of and missed, and escalates nothing', () =>
    expect(said(at('2026-10-20 09:00'), running({ quiet: true }))).toEqual(['DeadlineWarned', 'DeadlineMissed']));

  test('a deadline whose warning lies behind its due instant is missed without one', () =>
    expect(said(plus(dueAt, 1), running({ warnAt: plus(dueAt, 1) }))[0]).toBe('DeadlineMissed'));

  test('several deadlines of a subject come in the order in which they fell due', () => {
    const later = running({ key: 'CMP-7#1', rule: 'CMP-7', warnAt: plus(warnAt, 1), dueAt: plus(dueAt, 1) });
    expect(runClock([later, running()], context(plus(dueAt, 2))).recorded.map(({ entry }) => `${entry.type} ${entry.facts.key}`)).toEqual([
      'DeadlineWarned CMP-8#1', 'DeadlineWarned CMP-7#1', 'DeadlineMissed CMP-8#1', 'DeadlineEscalated CMP-8#1', 'DeadlineMissed CMP-7#1', 'DeadlineEscalated CMP-7#1',
    ]);
  });

  test('what waits for the customer neither warns nor is missed; then it goes on with what was left', () => {
    const since = at('2026-10-09 09:12');
    const until = at('2026-10-09 10:12');
    const paused = changedAt(after(warnAt, running()), since, { op: 'pause', key: 'CMP-8#1', until });
    expect([clockAt(paused), said(plus(until, -1), paused)]).toEqual([until, []]);
    const { recorded: [one], deadlines: [on] } = runClock([paused], context(until));
    expect(one!.entry).toEqual({ type: 'DeadlineResumed', facts: { key: 'CMP-8#1', rule: 'CMP-8', dueAt: at('2026-10-09 10:15'), before: dueAt }, personal: {} });
    expect([on!.dueAt, on!.warnAt, on!.pause]).toEqual([at('2026-10-09 10:15'), warnAt, null]);
    expect(said(at('2026-10-09 10:15'), on!)).toEqual([]);
    expect(said(plus(at('2026-10-09 10:15'), 1), on!)).toEqual(['DeadlineMissed', '1 MANAGER']);
  });
});

test('what is owed day by day (REP-3) is told of and gives way to the next day\'s, also after three days without a clock', () => {
  const day = running({ key: 'REP-3#1', rule: 'REP-3', basis: 'REP-3', startsAt: at('2026-10-09 08:00'), warnAt: at('2026-10-09 18:00'), dueAt: at('2026-10-10 00:00') });
  const { recorded, deadlines } = runClock([day], context(at('2026-10-12 09:00')));
  const told = ['DeadlineMissed', 'DeadlineEscalated', 'DeadlineEscalated', 'DeadlineRepeated'];
  expect(recorded.map(({ entry }) => entry.type)).toEqual(['DeadlineWarned', ...told, 'DeadlineWarned', ...told, 'DeadlineWarned', ...told]);
  expect(deadlines.map(({ key, startsAt: from, dueAt: until, replacedBy }) => [key, from, until, replacedBy])).toEqual([
    ['REP-3#1', at('2026-10-09 08:00'), at('2026-10-10 00:00'), 'REP-3#2'], ['REP-3#2', at('2026-10-10 00:00'), at('2026-10-11 00:00'), 'REP-3#3'],
    ['REP-3#3', at('2026-10-11 00:00'), at('2026-10-12 00:00'), 'REP-3#4'], ['REP-3#4', at('2026-10-12 00:00'), at('2026-10-13 00:00'), null],
  ]);
});

describe('over the night', () => {
  const zone = 'Asia/Shanghai';
  test.each([
    ['21:59', '2026-10-09 21:59', '2026-10-09 21:59'],
    ['22:00 waits for 08:00', '2026-10-09 22:00', '2026-10-10 08:00'],
    ['after midnight the same morning', '2026-10-10 00:30', '2026-10-10 08:00'],
    ['07:59', '2026-10-10 07:59', '2026-10-10 08:00'],
    ['08:00 goes at once', '2026-10-10 08:00', '2026-10-10 08:00'],
  ])('%s', (_, now, expected) => {
    expect(deliverableAt(at(now), true, DEFAULT_POLICY, zone)).toBe(at(expected));
    expect(deliverableAt(at(now), false, DEFAULT_POLICY, zone)).toBe(at(now));
  });
});

test('the clock makes no version of a subject, people do, except by taking note', () => {
  expect(['DeadlineWarned', 'DeadlineMissed', 'DeadlineEscalated', 'DeadlineResumed', 'DeadlineReset'].map((type) => entryCounts(type, null))).toEqual([false, false, false, false, false]);
  expect(['DeadlinePaused', 'DeadlineResumed', 'DeadlineReset', 'ComplaintJudged'].map((type) => entryCounts(type, 'somebody'))).toEqual([true, true, true, true]);
  expect([entryCounts('DeadlineAcknowledged', 'somebody'), entryCounts('ComplaintJudged', null), isDeadlineEntry('ComplaintJudged')]).toEqual([false, true, false]);
});
