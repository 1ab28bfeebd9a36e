import { describe, expect, test } from '@jest/globals';
import { deadlineLines } from './deadline-changes.ts';
import { readableData } from './entry-data.ts';

const say = (_: string, key: string, value: unknown) => ({ key, value: String(value) });

describe('the recorded data of an entry', () => {
  test('leaves out what is empty, false, erased or for machines, and puts long texts last', () => {
    const data = { text: '已安抚', way: 'PHONE', settles: false, id: 'x', reason: null, acts: ['HEARD'] };
    expect(readableData('ComplaintReplied', data, say).map(({ key }) => key)).toEqual(['way', 'acts', 'text']);
  });
  test('what is no object says nothing', () => expect(readableData('X', null, say)).toEqual([]));
});

test('deadline changes: starts with their due time, re-sets told apart from ends', () => {
  expect(deadlineLines([
    { op: 'start', key: 'CMP-8#1', rule: 'CMP-8', dueAt: 1_700_000_000_000 }, { op: 'meet', key: 'CMP-8#1' },
    { op: 'cancel', key: 'CMP-9#1', replacedBy: 'CMP-9#2' }, { op: 'cancel', key: 'CMP-12#1', replacedBy: null }, { op: 'unknown' },
  ])).toEqual([
    { kind: 'start', rule: 'CMP-8', dueAt: '2023-11-14T22:13:20.000Z' }, { kind: 'meet', rule: 'CMP-8', dueAt: null },
    { kind: 'reset', rule: 'CMP-9', dueAt: null }, { kind: 'cancel', rule: 'CMP-12', dueAt: null },
  ]);
});
