import { describe, expect, test } from '@jest/globals';
import { askedDeadlines, readTaskFilter, writeTaskFilter } from './filter.ts';
import { grouped, groupOf } from './groups.ts';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-10-09T06:00:00Z');
const tonight = at('2026-10-09T16:00:00Z');
const deadline = (warnAt: string, dueAt: string, more: object = {}) => ({ warnAt, dueAt, ...more });

describe('how urgent a deadline is', () => {
  test.each([
    ['at the due instant not late yet', deadline('2026-10-09T05:00:00Z', '2026-10-09T06:00:00Z'), 'soon'],
    ['a millisecond later', deadline('2026-10-09T05:00:00Z', '2026-10-09T05:59:59.999Z'), 'overdue'],
    ['24:00 of today', deadline('2026-10-09T12:00:00Z', '2026-10-09T16:00:00Z'), 'soon'],
    ['a moment into tomorrow, not warned of yet', deadline('2026-10-09T12:00:00Z', '2026-10-09T16:00:00.001Z'), 'later'],
    ['days away and warned of', deadline('2026-10-09T05:00:00Z', '2026-10-12T16:00:00Z'), 'soon'],
    ['waiting for the customer, whatever its date', deadline('2026-10-08T05:00:00Z', '2026-10-08T16:00:00Z', { pausedSince: '2026-10-08T04:00:00Z' }), 'later'],
  ])('%s', (_, one, group) => expect(groupOf(one, now, tonight)).toBe(group));

  test('groups keep the order, and empty ones are left out', () => {
    const [late, later, later2] = [deadline('x', '2026-10-09T01:00:00Z'), deadline('2026-10-11T00:00:00Z', '2026-10-12T00:00:00Z'), deadline('2026-10-11T00:00:00Z', '2026-10-13T00:00:00Z')];
    expect(grouped([late, later, later2], now, tonight)).toEqual([['overdue', [late]], ['later', [later, later2]]]);
    expect(grouped([], now, tonight)).toEqual([]);
  });
});

describe('the filter in the address', () => {
  test.each([
    ['', { everybody: false, state: null, rule: null }, { open: true, mine: true }],
    ['whose=all&state=MISSED&rule=CMP-11a', { everybody: true, state: 'MISSED', rule: 'CMP-11a' }, { open: true, state: 'MISSED', rule: 'CMP-11a' }],
    ['state=CANCELLED&rule=%27or+1', { everybody: false, state: null, rule: null }, { open: true, mine: true }],
  ] as const)('%s', (text, filter, asked) => {
    expect(readTaskFilter(new URLSearchParams(text))).toEqual(filter);
    expect(askedDeadlines(filter)).toEqual(asked);
    expect(readTaskFilter(new URLSearchParams(writeTaskFilter(filter)))).toEqual(filter);
  });
});
