import { describe, expect, test } from '@jest/globals';
import { at, wall } from '../../test/kit.ts';
import { CHINA_CALENDAR, coverage, endOfWorkingDay, isWorkingDay } from './calendar.ts';
import type { LocalDate } from './instant.ts';

const is = (date: string) => isWorkingDay(CHINA_CALENDAR, date as LocalDate);
const end = (from: string, n: number): string => {
  const { at: due, provisional } = endOfWorkingDay(CHINA_CALENDAR, 'Asia/Shanghai', at(from), n);
  return `${wall(due)}${provisional ? ' provisional' : ''}`;
};

describe('the statutory calendar 工作日', () => {
  test('covers 2024 to 2026 with the published number of days', () => {
    expect(coverage(CHINA_CALENDAR)).toEqual([2024, 2025, 2026]);
    const counts = Object.entries(CHINA_CALENDAR.years).map(([year, { off, on }]) => [year, off.length, on.length]);
    expect(counts).toEqual([['2024', 28, 8], ['2025', 28, 5], ['2026', 33, 6]]);
  });

  test('make-up days 调休 fall on week-ends, and no day is both', () => {
    for (const { off, on } of Object.values(CHINA_CALENDAR.years)) {
      for (const date of on) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      expect(off.filter((date) => on.includes(date))).toEqual([]);
    }
  });

  test.each([
    ['2026-09-30', true], ['2026-10-01', false], ['2026-10-07', false], ['2026-10-08', true], ['2026-10-09', true],
    ['2026-10-10', true], ['2026-10-11', false], ['2026-09-20', true], ['2026-09-25', false], ['2026-02-14', true],
    ['2026-02-16', false], ['2026-02-23', false], ['2026-02-24', true], ['2026-02-28', true], ['2026-05-09', true],
    ['2026-06-19', false], ['2026-01-02', false], ['2026-01-04', true], ['2026-04-06', false],
    ['2025-10-08', false], ['2025-10-11', true], ['2025-01-26', true], ['2024-02-18', true], ['2024-02-09', true],
  ])('%s works: %p', (date, working) => expect(is(date)).toEqual({ working, provisional: false }));

  test('a year without data is Monday to Friday and says so', () => {
    expect(is('2027-01-01')).toEqual({ working: true, provisional: true });
    expect(is('2027-01-02')).toEqual({ working: false, provisional: true });
    expect(is('2023-12-29')).toEqual({ working: true, provisional: true });
  });

  test.each([
    // from, n, 24:00 of the nth working day
    ['2026-09-30 10:00', 1, '2026-10-09 00:00'],
    ['2026-09-30 10:00', 3, '2026-10-11 00:00'], // 8th, 9th, and the make-up Saturday 10th
    ['2026-10-01 00:00', 3, '2026-10-11 00:00'],
    ['2026-10-07 23:59', 3, '2026-10-11 00:00'],
    ['2026-10-08 00:00', 3, '2026-10-13 00:00'], // 9th, 10th, Monday 12th
    ['2026-10-10 12:00', 1, '2026-10-13 00:00'],
    ['2026-02-13 12:00', 2, '2026-02-25 00:00'], // Saturday 14th works, then the festival
    ['2026-12-30 10:00', 1, '2027-01-01 00:00'], // 31st only
    ['2026-12-30 10:00', 3, '2027-01-05 00:00 provisional'], // 31st, then 1 and 4 January as Monday to Friday
    ['2026-12-31 10:00', 1, '2027-01-02 00:00 provisional'],
    ['2023-12-29 10:00', 1, '2024-01-03 00:00 provisional'], // touches 30 and 31 December 2023
  ])('from %s, working day %i ends %s', (from, n, expected) => expect(end(from, n)).toBe(expected));

  test('a calendar without working days is a fault, not a loop', () => {
    const off = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) as LocalDate);
    const never = { years: { 2026: { off, on: [] }, 2027: { off: off.map((date) => date.replace('2026', '2027') as LocalDate), on: [] } } };
    expect(() => endOfWorkingDay(never, 'Asia/Shanghai', at('2026-01-01 00:00'), 1)).toThrow(RangeError);
  });
});
