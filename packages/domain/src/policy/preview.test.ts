// What a policy would have meant, worked by hand with the calendar of 2026 on the table: 1–7 October off.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/kit.ts';
import { CHINA_CALENDAR } from '../kernel/calendar.ts';
import { countDue, COUNTINGS } from '../kernel/counting.ts';
import type { CountingBasis } from '../kernel/counting.ts';
import { warnInstant } from '../kernel/deadline.ts';
import type { DeadlineRule } from '../kernel/deadline.ts';
import { plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { DEFAULT_POLICY } from '../kernel/policy.ts';
import type { Policy } from '../kernel/policy.ts';
import { CHAIN_RULES } from './content.ts';
import { lastMonth, mergePreviews, preview, sumPreviews } from './preview.ts';
import type { PreviewContext, PreviewedDeadline, PreviewNumbers } from './preview.ts';

const zone = 'Asia/Shanghai';
const now = at('2026-11-02 09:00');
const context = (candidate: Partial<Policy>, more: Partial<PreviewContext> = {}): PreviewContext => ({ now, zone, calendar: CHINA_CALENDAR, candidate: { ...DEFAULT_POLICY, ...candidate }, policyOf: () => DEFAULT_POLICY, ...more });
const deadline = (rule: DeadlineRule, basis: CountingBasis | null, startsAt: string, dueAt: string, more: Partial<PreviewedDeadline> = {}): PreviewedDeadline => ({
  rule, basis, policyVersion: 1, startsAt: at(startsAt), dueAt: at(dueAt), warnAt: warnInstant(at(startsAt), at(dueAt), DEFAULT_POLICY), metAt: null, cancelledAt: null, clock: null, pause: null, ...more,
});
const numbers = (given: Partial<PreviewNumbers>): PreviewNumbers => ({ ...sumPreviews([]), ...given });
const of = (one: PreviewedDeadline, candidate: Partial<Policy>, more: Partial<PreviewContext> = {}): unknown => {
  const [{ rule: _, ...row }] = preview([one], context(candidate, more)) as [{ rule: string } & PreviewNumbers];
  return row;
};

describe('one deadline', () => {
  // From 09:00, due 09:15, warned 09:10; a reply within 10 minutes would be due 09:10 and warned 09:06:40.
  const reply = (more: Partial<PreviewedDeadline>): PreviewedDeadline => deadline('CMP-8', 'CMP-8', '2026-10-09 09:00', '2026-10-09 09:15', more);
  const ten = { firstReplyMinutes: 10 };
  test.each([
    ['met before either', { metAt: at('2026-10-09 09:05') }, { count: 1, earlier: 1 }],
    ['met at the new due instant', { metAt: at('2026-10-09 09:10') }, { count: 1, earlier: 1, wouldWarn: 1 }],
    ['met a millisecond after it', { metAt: plus(at('2026-10-09 09:10'), 1) }, { count: 1, earlier: 1, wouldMiss: 1, newlyMissed: 1, warned: 1, wouldWarn: 1 }],
    ['met late', { metAt: at('2026-10-09 10:00') }, { count: 1, earlier: 1, missed: 1, wouldMiss: 1, warned: 1, wouldWarn: 1 }],
    ['still open', {}, { count: 1, earlier: 1, missed: 1, wouldMiss: 1, warned: 1, wouldWarn: 1 }],
    ['cancelled before either', { cancelledAt: at('2026-10-09 09:01') }, { count: 1, earlier: 1 }],
    ['cancelled between the two', { cancelledAt: at('2026-10-09 09:12') }, { count: 1, earlier: 1, wouldMiss: 1, newlyMissed: 1, warned: 1, wouldWarn: 1 }],
    ['a miss the clock recorded stands, whatever the row says', { metAt: at('2026-10-09 09:05'), clock: { warnedAt: null, missedAt: at('2026-10-09 09:16'), step: 0, nextStepAt: null, acknowledgedAt: null, acknowledgedBy: null } }, { count: 1, earlier: 1, missed: 1, newlyInTime: 1 }],
  ] as const)('%s', (_, more, expected) => expect(of(reply(more), ten)).toEqual(numbers(expected)));

  test('one in time that was late', () => {
    expect(of(reply({ metAt: at('2026-10-09 09:20') }), { firstReplyMinutes: 30 })).toEqual(numbers({ count: 1, later: 1, missed: 1, newlyInTime: 1, warned: 1 }));
  });

  test('what has not ended is asked about now', () => {
    const open = deadline('CMP-11b', 'CMP-11b', '2026-10-30 10:00', '2026-11-03 00:00');
    expect(of(open, { settleDays: 2 })).toEqual(numbers({ count: 1, earlier: 1, wouldMiss: 1, newlyMissed: 1, warned: 1, wouldWarn: 1 }));
    expect(of(open, { settleDays: 4 })).toEqual(numbers({ count: 1, later: 1, warned: 1 }));
  });

  test('working days over the holiday', () => {
    // Third working day after 30 September is Saturday 10 October (made up); the first is the 8th.
    const measures = deadline('CMP-11a', 'CMP-11a', '2026-09-30 10:00', '2026-10-11 00:00', { metAt: at('2026-10-09 00:00') });
    expect(of(measures, { measuresWorkingDays: 1 })).toEqual(numbers({ count: 1, earlier: 1, wouldWarn: 1, warned: 1 }));
    expect(of({ ...measures, metAt: plus(at('2026-10-09 00:00'), 1) }, { measuresWorkingDays: 1 })).toEqual(numbers({ count: 1, earlier: 1, wouldMiss: 1, newlyMissed: 1, warned: 1, wouldWarn: 1 }));
  });

  test('a date that a person set stays; it only warns by the share', () => {
    const dated = deadline('CMP-15', null, '2026-10-01 00:00', '2026-10-31 00:00', { metAt: at('2026-10-20 00:00') });
    expect(of(dated, { firstReplyMinutes: 1 })).toEqual(numbers({ count: 1, dated: 1, same: 1 }));
    expect(of(dated, { warnNumerator: 1, warnDenominator: 2 })).toEqual(numbers({ count: 1, dated: 1, same: 1, wouldWarn: 1 }));
  });

  test('what waiting for the customer added is added again; what waits now is missed by nobody', () => {
    const waited = reply({ dueAt: at('2026-10-09 10:15'), warnAt: at('2026-10-09 10:10'), metAt: at('2026-10-09 10:08') });
    expect(of(waited, ten)).toEqual(numbers({ count: 1, earlier: 1, wouldWarn: 1 }));
    const waits = reply({ pause: { since: at('2026-10-09 09:02'), until: at('2026-12-01 00:00') } });
    expect(of(waits, ten)).toEqual(numbers({ count: 1, earlier: 1 }));
  });

  test('each is compared with the version it was counted by', () => {
    const five: Policy = { ...DEFAULT_POLICY, version: 2, firstReplyMinutes: 5 };
    const counted = { ...deadline('CMP-8', 'CMP-8', '2026-10-09 09:00', '2026-10-09 09:05', { metAt: at('2026-10-09 09:04') }), policyVersion: 2 };
    expect(of(counted, {}, { policyOf: (version) => (version === 2 ? five : DEFAULT_POLICY) })).toEqual(numbers({ count: 1, later: 1, warned: 1 }));
  });
});

const someDeadline = fc.record({ basis: fc.constantFrom(null, ...(Object.keys(COUNTINGS) as CountingBasis[])), rule: fc.constantFrom(...CHAIN_RULES), start: fc.integer({ min: 0, max: 40 * 24 * 60 }), end: fc.option(fc.integer({ min: 0, max: 30 * 24 * 60 })), met: fc.boolean(), waited: fc.constantFrom(0, 0, 90) })
  .map(({ basis, rule, start, end, met, waited }): PreviewedDeadline => {
    const startsAt = plus(at('2026-09-20 00:00'), start * 60_000);
    const due = basis === null ? plus(startsAt, 5_000_000) : countDue(basis, startsAt, { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone }).at;
    const ended = end === null ? null : plus(startsAt, end * 60_000);
    return { rule, basis, policyVersion: 1, startsAt, dueAt: plus(due, waited * 60_000), warnAt: plus(warnInstant(startsAt, due, DEFAULT_POLICY), waited * 60_000), metAt: met ? ended : null, cancelledAt: met ? null : ended, clock: null, pause: null };
  });

test('what is in force moves nothing; whatever the candidate, the numbers add up, and parts are as good as the whole', () => {
  fc.assert(fc.property(fc.array(someDeadline, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), fc.nat({ max: 30 }), (list, figure, cut) => {
    const unchanged = sumPreviews(preview(list, context({})));
    expect(unchanged).toMatchObject({ count: list.length, same: list.length, earlier: 0, later: 0, newlyMissed: 0, newlyInTime: 0, wouldMiss: unchanged.missed, wouldWarn: unchanged.warned });
    const other = context({ firstReplyMinutes: figure, settleDays: figure, measuresWorkingDays: figure, warnNumerator: 1, warnDenominator: figure + 1 });
    const rows = preview(list, other);
    const total = sumPreviews(rows);
    expect([total.earlier + total.later + total.same, total.missed + total.newlyMissed - total.newlyInTime]).toEqual([list.length, total.wouldMiss]);
    expect(mergePreviews([preview(list.slice(0, cut), other), preview(list.slice(cut), other)])).toEqual(rows);
    expect(rows.map(({ rule }) => rule)).toEqual(CHAIN_RULES.filter((rule) => list.some((one) => one.rule === rule)));
  }));
});

test('last month is that of the wall clock', () => {
  expect(lastMonth(zone, at('2026-11-01 00:00'))).toEqual({ from: at('2026-10-01 00:00'), to: at('2026-11-01 00:00') });
  expect(lastMonth(zone, plus(at('2026-11-01 00:00'), -1))).toEqual({ from: at('2026-09-01 00:00'), to: at('2026-10-01 00:00') });
  expect(lastMonth(zone, at('2026-01-15 12:00'))).toEqual({ from: at('2025-12-01 00:00'), to: at('2026-01-01 00:00') });
});

test('nothing is moved by it', () => {
  const list = [deadline('CMP-8', 'CMP-8', '2026-10-09 09:00', '2026-10-09 09:15')];
  const before = structuredClone(list);
  preview(Object.freeze(list.map((one) => Object.freeze(one))), context({ firstReplyMinutes: 1 as number }));
  expect([list, list[0]!.dueAt]).toEqual([before, at('2026-10-09 09:15') satisfies Instant]);
});
