// Section 8 of the rules, worked by hand with the notice for 2026 on the table: 1–7 October off, Saturday 10 October a
// make-up day, 30 September a Wednesday. Due instants are the end of the period: 24:00 is the next day's 00:00.
import { describe, expect, test } from '@jest/globals';
import { at } from '../../test/kit.ts';
import { CHINA_CALENDAR } from './calendar.ts';
import { countDue, COUNTINGS, figureOf } from './counting.ts';
import type { CountingBasis } from './counting.ts';
import { deadlineState } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { formatInstant, plus } from './instant.ts';
import { DEFAULT_POLICY, POLICY_FIGURES } from './policy.ts';

const rules = { policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: 'Asia/Shanghai' };

const WORKED: readonly (readonly [CountingBasis, string, string])[] = [
  ['CMP-7', '2026-09-30 23:50', '2026-10-01 00:05'],
  ['CMP-8', '2026-09-30 23:50', '2026-10-01 00:05'],
  ['CMP-9', '2026-09-30 10:00', '2026-10-04 00:00'],
  ['CMP-9', '2026-10-08 23:59', '2026-10-12 00:00'],
  ['CMP-9.latest', '2026-09-30 10:00', '2026-10-11 00:00'],
  ['CMP-9.latest', '2026-10-08 10:00', '2026-10-13 00:00'],
  ['CMP-10', '2026-09-30 10:00', '2026-10-01 00:00'],
  ['CMP-10', '2026-09-30 22:00', '2026-10-01 00:00'],
  ['CMP-10', '2026-09-30 22:30', '2026-10-01 00:30'],
  ['CMP-11a', '2026-09-30 10:00', '2026-10-11 00:00'],
  ['CMP-11a', '2026-10-07 23:59', '2026-10-11 00:00'],
  ['CMP-11a', '2026-10-09 10:00', '2026-10-14 00:00'],
  ['CMP-11b', '2026-09-30 10:00', '2026-10-04 00:00'],
  ['CMP-12', '2026-10-01 00:00', '2026-10-05 00:00'],
  ['CMP-13', '2026-09-28 00:00', '2026-10-05 00:00'],
  ['CMP-13', '2026-10-05 00:00', '2026-10-12 00:00'],
  ['CMP-14a.oral', '2026-09-30 16:00', '2026-10-09 00:00'],
  ['CMP-14a.oral', '2026-10-09 16:00', '2026-10-11 00:00'],
  ['CMP-14a.oral', '2026-10-10 16:00', '2026-10-13 00:00'],
  ['CMP-14a.other', '2026-09-30 16:00', '2026-10-04 00:00'],
  ['CMP-14b', '2026-09-30 16:00', '2026-10-04 00:00'],
  ['CMP-22.NORMAL', '2026-09-30 10:00', '2026-10-03 10:00'],
  ['CMP-22.URGENT', '2026-09-30 10:00', '2026-10-01 10:00'],
  ['CMP-22.MAJOR', '2026-09-30 10:00', '2026-09-30 14:00'],
  ['REP-1.repair', '2026-09-30 23:55', '2026-10-01 00:05'],
  ['REP-1.complaint', '2026-09-30 23:55', '2026-10-01 00:25'],
  ['REP-2.SMALL', '2026-09-30 23:00', '2026-10-01 01:00'],
  ['REP-2.URGENT', '2026-09-30 19:59', '2026-10-01 00:00'],
  ['REP-2.URGENT', '2026-09-30 20:00', '2026-10-01 00:00'],
  ['REP-2.URGENT', '2026-09-30 21:30', '2026-10-01 01:30'],
  ['REP-2.LARGE', '2026-09-30 10:00', '2026-10-08 00:00'],
  ['REP-3', '2026-10-01 00:00', '2026-10-02 00:00'],
  ['INC-2', '2026-09-30 23:58', '2026-10-01 00:03'],
  ['INC-5.1', '2026-09-30 23:58', '2026-10-01 00:28'],
  ['INC-5.2', '2026-09-30 23:58', '2026-10-01 00:58'],
  ['INC-5.3', '2026-09-30 23:58', '2026-10-01 01:58'],
  ['INC-5.4', '2026-09-30 23:58', '2026-10-01 03:58'],
  ['INC-7', '2026-09-30 18:00', '2026-10-08 00:00'],
  ['INC-11', '2026-09-30 14:00', '2026-10-31 00:00'],
  ['STM-2', '2026-09-30 23:30', '2026-10-01 00:30'],
  ['NOT-10.outage', '2026-10-10 14:00', '2026-10-10 14:30'],
  ['NOT-10.event', '2026-10-10 14:00', '2026-10-10 18:00'],
  ['NOT-10.general', '2026-10-10 09:00', '2026-10-08 00:00'],
  ['NOT-10.activity', '2026-10-10 09:00', '2026-10-03 00:00'],
  ['NOT-12.check', '2026-10-01 00:00', '2026-10-02 00:00'],
  ['NOT-12.takeDown', '2026-10-05 12:00', '2026-10-07 00:00'],
  ['NOT-13', '2026-10-01 00:00', '2026-11-01 00:00'],
  ['RPT-1', '2026-10-01 00:00', '2026-10-14 00:00'],
  ['RPT-3', '2026-10-01 00:00', '2027-01-01 00:00'],
  ['RPT-6', '2026-10-01 00:00', '2026-10-09 00:00'],
];

describe('section 8 over the holiday, by hand', () => {
  test.each(WORKED)('%s from %s ends at %s; a millisecond later it is missed', (basis, from, expected) => {
    const due = countDue(basis, at(from), rules);
    expect([formatInstant(due.at), due.provisional]).toEqual([formatInstant(at(expected)), false]);
    const deadline = { dueAt: due.at, metAt: null, cancelledAt: null, pause: null } as Deadline;
    expect([deadlineState(deadline, due.at), deadlineState(deadline, plus(due.at, 1))]).toEqual(['RUNNING', 'MISSED']);
  });

  test('no row is left out', () => expect(new Set(WORKED.map(([basis]) => basis))).toEqual(new Set(Object.keys(COUNTINGS))));
});

describe('a year without a notice', () => {
  test.each([['CMP-11a', '2026-12-31 10:00', '2027-01-06 00:00'], ['CMP-14a.oral', '2026-12-31 16:00', '2027-01-02 00:00'], ['RPT-1', '2027-01-01 00:00', '2027-01-08 00:00']] as const)('%s from %s is provisional 暂定', (basis, from, expected) =>
    expect(countDue(basis, at(from), rules)).toEqual({ at: at(expected), provisional: true }));
  test.each(['CMP-9', 'CMP-12', 'CMP-22.NORMAL'] as const)('%s counts days whatever they are', (basis) => expect(countDue(basis, at('2026-12-31 10:00'), rules).provisional).toBe(false));
});

test('a changed figure counts, each by its own', () => {
  const changed = { ...rules, policy: { ...DEFAULT_POLICY, settleDays: 5, measuresWorkingDays: 1, firstReplyMinutes: 5 } };
  expect((['CMP-11b', 'CMP-11a', 'CMP-8', 'CMP-9'] as const).map((basis) => formatInstant(countDue(basis, at('2026-09-30 10:00'), changed).at))).toEqual(
    ['2026-10-06 00:00', '2026-10-09 00:00', '2026-09-30 10:05', '2026-10-04 00:00'].map((text) => formatInstant(at(text))));
});

test('a row tells the figure it is counted by, where it has one of its own', () => {
  expect((['CMP-8', 'CMP-11a', 'CMP-22.MAJOR', 'NOT-10.general', 'CMP-10', 'REP-2.URGENT', 'CMP-13'] as const).map(figureOf)).toEqual(['firstReplyMinutes', 'measuresWorkingDays', 'dispatchMajorMinutes', 'noticeGeneralDays', null, null, null]);
});

test('every figure lies within what it may be changed to, and is a whole number', () => {
  for (const [name, { value, least, most }] of Object.entries(POLICY_FIGURES)) expect([name, Number.isInteger(value) && least <= value && value <= most]).toEqual([name, true]);
});
