import { expect, test } from '@jest/globals';
import { readDeadlineEntry } from './entry-lines.ts';

const AT = '2026-10-09T14:00:00.000Z';
const ms = (iso: string): number => Date.parse(iso);
const keys = (data: unknown): string[] => readDeadlineEntry(data, AT).map(({ key }) => key);

test('an escalation: which step, when it was due, whom it told', () => {
  const data = { deadlineId: 'd', rule: 'CMP-8', dueAt: ms('2026-10-09T13:45:00Z'), step: 2, to: 'CENTRE_MANAGER', deliverAt: ms(AT), told: [{ id: 's', name: '王主任' }] };
  expect(readDeadlineEntry(data, AT)).toEqual([
    { key: 'rule', value: 'CMP-8' }, { key: 'step', value: 2 }, { key: 'dueAt', value: '2026-10-09T13:45:00.000Z' }, { key: 'to', value: 'CENTRE_MANAGER' }, { key: 'told', value: ['王主任'] },
  ]);
});

test('what waits for the morning says until when, if there is anybody to be told', () => {
  const data = { rule: 'CMP-12', dueAt: ms(AT), deliverAt: ms('2026-10-10T00:00:00Z'), told: [{ id: 's', name: '李主任' }] };
  expect(readDeadlineEntry(data, AT).at(-1)).toEqual({ key: 'deliverAt', value: '2026-10-10T00:00:00.000Z' });
  expect(keys({ ...data, told: [] })).toEqual(['rule', 'dueAt', 'told']);
});

test('waiting, going on and another date: the times, and why', () => {
  expect(keys({ rule: 'CMP-11b', dueAt: 1, until: 2, reason: '客户出差' })).toEqual(['rule', 'dueAt', 'until', 'reason']);
  expect(keys({ rule: 'CMP-11b', dueAt: 3, before: 1 })).toEqual(['rule', 'before', 'dueAt']);
  expect(keys({ rule: 'CMP-11b', dueAt: 3, before: 1, reason: null })).toEqual(['rule', 'before', 'dueAt']);
});

test('nothing readable is nothing', () => {
  for (const data of [null, undefined, 'x', {}, { told: 'x', dueAt: 'x', step: null }]) expect(readDeadlineEntry(data, AT)).toEqual([]);
});
