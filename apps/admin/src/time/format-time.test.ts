import { describe, expect, test } from '@jest/globals';
import { formatAge, formatDate, formatDue, formatMoment, formatSpan } from './format-time.ts';
import { deadlineTone } from './deadline-tone.ts';
import { instantOf, localOf, startOfLocalDay } from './zone.ts';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-23T06:05:00Z');
const at = (iso: string): number => Date.parse(iso);

describe('times as people of the community say them', () => {
  test.each([
    ['2026-11-23T06:05:00Z', '今天 14:05', 'Today 14:05'],
    ['2026-11-22T16:00:00Z', '今天 00:00', 'Today 00:00'],
    ['2026-11-22T15:59:00Z', '昨天 23:59', 'Yesterday 23:59'],
    ['2026-11-24T01:30:00Z', '明天 09:30', 'Tomorrow 09:30'],
    ['2026-11-20T10:00:00Z', '11月20日 18:00', '20 Nov 18:00'],
    ['2025-11-20T10:00:00Z', '2025年11月20日 18:00', '20 Nov 2025 18:00'],
  ])('%s', (iso, zh, en) => {
    expect(formatMoment('zh-CN', zone, at(iso), now)).toBe(zh);
    expect(formatMoment('en', zone, at(iso), now)).toBe(en);
  });

  test('in a calendar every day is its date', () => {
    expect([formatDate('zh-CN', zone, now, now), formatDate('en', zone, now, now), formatDate('zh-CN', zone, at('2025-12-31T16:00:00Z'), now), formatDate('en', zone, at('2025-12-31T15:59:59Z'), now)]).toEqual(['11月23日', '23 Nov', '1月1日', '31 Dec 2025']);
  });

  test('the end of a day is 24:00 of that day', () => {
    expect(formatDue('zh-CN', zone, at('2026-11-26T16:00:00Z'), now)).toBe('11月26日 24:00');
    expect(formatDue('zh-CN', zone, at('2026-11-23T16:00:00Z'), now)).toBe('今天 24:00');
    expect(formatDue('zh-CN', zone, at('2026-11-23T16:01:00Z'), now)).toBe('明天 00:01');
  });

  test('spans and ages', () => {
    expect(formatSpan('zh-CN', 125 * 60_000)).toBe('2 小时 5 分钟');
    expect(formatSpan('zh-CN', -(26 * 60 * 60_000))).toBe('1 天 2 小时');
    expect(formatSpan('zh-CN', 20_000)).toBe('不到 1 分钟');
    expect(formatSpan('en', 24 * 60 * 60_000)).toBe('1 d');
    expect(formatAge('zh-CN', now - 30_000, now)).toBe('刚刚');
    expect(formatAge('zh-CN', now - 3 * 3_600_000, now)).toBe('3 小时前');
    expect(formatAge('en', now - 49 * 3_600_000, now)).toBe('2 d ago');
  });
});

describe('wall clock and instant', () => {
  test('go there and back, across a clock change too', () => {
    expect(instantOf(zone, '2026-11-23T14:05')).toBe(now);
    expect(localOf(zone, now)).toBe('2026-11-23T14:05');
    expect(instantOf('Europe/Berlin', '2026-10-25T12:00')).toBe(at('2026-10-25T11:00:00Z'));
    expect(instantOf('Europe/Berlin', '2026-03-29T12:00')).toBe(at('2026-03-29T10:00:00Z'));
    expect(startOfLocalDay(zone, now)).toBe(at('2026-11-22T16:00:00Z'));
    expect(startOfLocalDay(zone, now, 1)).toBe(at('2026-11-23T16:00:00Z'));
  });
  test('what is no time is null', () => {
    expect(instantOf(zone, '2026-02-30T10:00')).toBeNull();
    expect(instantOf(zone, '')).toBeNull();
  });
});

test('a deadline is overdue one millisecond after it is due, not before', () => {
  const deadline = { warnAt: '2026-11-23T05:00:00Z', dueAt: '2026-11-23T06:05:00Z' };
  expect(deadlineTone(deadline, at('2026-11-23T04:59:59Z'))).toBe('calm');
  expect(deadlineTone(deadline, now)).toBe('risk');
  expect(deadlineTone(deadline, now + 1)).toBe('overdue');
  expect(deadlineTone({ ...deadline, metAt: '2026-11-23T06:05:00Z' }, now + 9)).toBe('met');
  expect(deadlineTone({ ...deadline, metAt: '2026-11-23T06:05:00.001Z' }, now + 9)).toBe('late');
  expect([at('2026-11-23T04:59:59Z'), now + 9].map((moment) => deadlineTone({ ...deadline, pausedSince: '2026-11-23T04:00:00Z' }, moment))).toEqual(['paused', 'paused']);
  expect(deadlineTone({ ...deadline, cancelledAt: '2026-11-23T05:05:00Z' }, now)).toBe('off');
});
