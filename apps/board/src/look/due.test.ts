import { expect, test } from '@jest/globals';
import type { ComplaintLine, NextDeadline } from '../feed/lines.ts';
import { overdueNow, spanOf, urgencyOf } from './due.ts';
import { zoneTime } from './zone-time.ts';

const due = (dueAt: number, warnAt = dueAt - 1000, paused = false): NextDeadline => ({ rule: 'CMP-8', dueAt, warnAt, paused, provisional: false });
const row = (next: NextDeadline | null): ComplaintLine => ({ id: 'x', kind: 'COMPLAINT', number: 'YYSJ-2026-00001', title: null, status: 'REGISTERED', severity: 'NORMAL', receivedAt: 0, department: null, next });

test('urgency turns at the warning and at the due instant', () => {
  expect(urgencyOf(due(5_000, 2_000), 1_999)).toBe('calm');
  expect(urgencyOf(due(5_000, 2_000), 2_000)).toBe('soon');
  expect(urgencyOf(due(5_000, 2_000), 4_999)).toBe('soon');
  expect(urgencyOf(due(5_000, 2_000), 5_000)).toBe('overdue');
  expect(urgencyOf(due(5_000, 2_000, true), 9_000)).toBe('paused');
  expect(urgencyOf(null, 0)).toBe('none');
});

test('a span counts to the second, either way', () => {
  expect(spanOf(1)).toEqual({ days: 0, clock: '00:00:01' });
  expect(spanOf(60_000)).toEqual({ days: 0, clock: '00:01:00' });
  expect(spanOf(86_400_000 + 3_723_000)).toEqual({ days: 1, clock: '01:02:03' });
  expect(spanOf(0)).toEqual({ days: 0, clock: '00:00:00' });
  expect(spanOf(-999)).toEqual({ days: 0, clock: '00:00:00' });
  expect(spanOf(-1_000)).toEqual({ days: 0, clock: '00:00:01' });
});

test('a deadline that passes between two events counts at once', () => {
  expect(overdueNow([row(due(5_000)), row(due(9_000))], 0, 5_000)).toBe(1);
  expect(overdueNow([row(due(5_000))], 12, 5_000)).toBe(12);
});

test('times are of the zone; an unknown zone is taken as China', () => {
  const instant = Date.parse('2026-11-23T05:05:20Z');
  expect(zoneTime('Asia/Shanghai', 'zh-CN').clock(instant)).toBe('13:05:20');
  expect(zoneTime('Nowhere/Land', 'zh-CN').clock(instant)).toBe('13:05:20');
  expect(zoneTime('Asia/Shanghai', 'zh-CN').clock(Date.parse('2026-11-22T16:00:00Z'))).toBe('00:00:00');
  expect(zoneTime('Asia/Shanghai', 'zh-CN').date(instant)).toMatch(/11月23日.*星期一/);
});
