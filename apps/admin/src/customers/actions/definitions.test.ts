import { describe, expect, test } from '@jest/globals';
import { DEFINITIONS, inputOf, missingFields } from './definitions.ts';

const fields = (action: string) => DEFINITIONS[action]!.fields;

describe('what a command of the customer file sends', () => {
  test('only what was filled in; numbers as numbers', () => {
    expect(inputOf(fields('customerCorrect'), { name: ' 罗国萍 ', language: '', birthYear: '1958', preferredContact: '2', reason: '更正' })).toEqual({ name: '罗国萍', birthYear: 1958, preferredContact: 2, reason: '更正' });
    expect(inputOf(fields('customerAddRelation'), { unitId: 'u', relation: 'OWNER', from: '', livesHere: false })).toEqual({ unitId: 'u', relation: 'OWNER', livesHere: false });
  });
  test('says what is missing', () => {
    expect(missingFields(fields('customerNote'), { kind: 'REMARK', text: '  ' })).toEqual(['text']);
    expect(missingFields(fields('customerEndRelation'), { to: '2026-01-01' })).toEqual(['number']);
    expect(missingFields(fields('customerCorrect'), { reason: '更正' })).toEqual([]);
  });
});
