import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, endOfDay, endOfNthDay, formatInstant, isInstant, isZone, localDate, localYear, minuteOfDay, parseInstant, startOfDay } from './instant.ts';
import type { Instant, LocalDate } from './instant.ts';

const read = (text: string): string | null => {
  const instant = parseInstant(text);
  return instant === null ? null : formatInstant(instant);
};
const must = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(text);
  return instant;
};
const day = (text: string): LocalDate => text as LocalDate;

describe('parseInstant reads RFC 3339', () => {
  test.each([
    ['2026-10-01T09:00:00+08:00', '2026-10-01T01:00:00.000Z'],
    ['2026-10-01T01:00:00Z', '2026-10-01T01:00:00.000Z'],
    ['2026-10-01t01:00:00.5z', '2026-10-01T01:00:00.500Z'],
    ['2026-10-01T01:00:00.123999Z', '2026-10-01T01:00:00.123Z'],
    ['2024-02-29T00:00:00-00:30', '2024-02-29T00:30:00.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59.999Z', '2199-12-31T23:59:59.999Z'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    '', '2026-10-01', '2026-10-01T09:00:00', '2026-10-01 09:00:00Z', '2026-10-01T09:00Z', '2026-13-01T00:00:00Z', '2026-00-10T00:00:00Z',
    '2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-01-00T00:00:00Z', '2026-10-01T24:00:00Z', '2026-10-01T23:60:00Z',
    '2026-10-01T23:59:60Z', '2026-10-01T00:00:00+24:00', '2026-10-01T00:00:00+08:60', '2026-10-01T00:00:00+0800', '2026-10-01T00:00:00.Z',
    '1899-12-31T23:59:59Z', '2200-01-01T00:00:00Z', '2199-12-31T23:59:59-01:00', '0000-01-01T00:00:00Z', '0050-01-01T00:00:00Z',
    '+2026-10-01T00:00:00Z', '2026-10-01T00:00:00Z ', ' 2026-10-01T00:00:00Z', '２０２６-10-01T00:00:00Z', '2026-10-01T00:00:00Z\n',
  ])('refuses %j', (text) => expect(parseInstant(text)).toBeNull());

  test('property: what is formatted is read back', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) - 1 }), (ms) =>
      parseInstant(formatInstant(ms as Instant)) === ms));
  });

  test.each([[Number.NaN, false], [0.5, false], [0, true], [Date.UTC(2200, 0, 1), false], [Infinity, false]])('isInstant(%p) is %p', (value, expected) =>
    expect(isInstant(value)).toBe(expected));
});

describe('the wall clock of a zone', () => {
  test('Shanghai: day, year and minute at midnight and a millisecond before', () => {
    const midnight = must('2026-12-31T16:00:00Z');
    expect(localDate('Asia/Shanghai', midnight)).toBe('2027-01-01');
    expect(localYear('Asia/Shanghai', midnight)).toBe(2027);
    expect(minuteOfDay('Asia/Shanghai', midnight)).toBe(0);
    const before = (midnight - 1) as Instant;
    expect([localDate('Asia/Shanghai', before), localYear('Asia/Shanghai', before), minuteOfDay('Asia/Shanghai', before)]).toEqual(['2026-12-31', 2026, 1439]);
  });

  test.each([
    ['Asia/Shanghai', '2026-10-01', '2026-09-30T16:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'], // midnight itself is skipped
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'], // likewise
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'], // the 30th was left out
    ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
    ['Pacific/Honolulu', '2026-01-01', '2026-01-01T10:00:00.000Z'],
  ])('%s begins %s at %s', (zone, date, expected) => expect(formatInstant(startOfDay(zone, day(date)))).toBe(expected));

  test('a day ends where the next begins; a day of 23 and one of 25 hours', () => {
    const hours = (date: string): number => (endOfDay('Europe/Berlin', day(date)) - startOfDay('Europe/Berlin', day(date))) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-10-26')]).toEqual([23, 25, 24]);
  });

  test('end of the nth day: the first day does not count', () => {
    const ends = (from: string, n: number): string => formatInstant(endOfNthDay('Asia/Shanghai', must(from), n));
    expect(ends('2026-10-01T00:00:00+08:00', 3)).toBe('2026-10-04T16:00:00.000Z');
    expect(ends('2026-10-01T23:59:59.999+08:00', 3)).toBe('2026-10-04T16:00:00.000Z');
    expect(ends('2026-10-02T00:00:00+08:00', 3)).toBe('2026-10-05T16:00:00.000Z');
  });

  test('property: every instant lies in its own day, in zones with and without clock changes', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Cairo'];
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }), (zone, ms) => {
      const date = localDate(zone, ms as Instant);
      expect(startOfDay(zone, date)).toBeLessThanOrEqual(ms);
      expect(endOfDay(zone, date)).toBeGreaterThan(ms);
    }));
  });

  test('a clock change in the middle of an hour is seen to the minute, also once its neighbours are known', () => {
    const local = (text: string): number => minuteOfDay('America/St_Johns', must(text));
    // Clocks went from 00:01 back to 23:01 on 7 November 2010.
    expect([local('2010-11-07T02:30:59.999Z'), local('2010-11-07T02:31:00Z'), local('2010-11-07T02:30:00Z')]).toEqual([0, 23 * 60 + 1, 0]);
  });

  test('before 1901 Shanghai kept its own mean time, to the second', () => {
    expect(formatInstant(startOfDay('Asia/Shanghai', day('1900-06-01')))).toBe('1900-05-31T15:54:17.000Z');
  });

  test('addDays crosses months and leap days; zones are known by name', () => {
    expect([addDays(day('2024-02-28'), 1), addDays(day('2026-12-31'), 1), addDays(day('2026-03-01'), -1)]).toEqual(['2024-02-29', '2027-01-01', '2026-02-28']);
    expect([isZone('Asia/Shanghai'), isZone('Asia/Nowhere')]).toEqual([true, false]);
    expect(() => localDate('Asia/Nowhere', 0 as Instant)).toThrow(RangeError);
  });
});
