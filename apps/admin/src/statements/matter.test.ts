import { describe, expect, test } from '@jest/globals';
import { changedInput, draftInput, missingValues, NO_VALUES, valuesOf, wordsIn } from './matter.ts';

const STATEMENT = { explanation: '抢修', handling: '今晚恢复', wording: '您好', matter: { content: 'FACILITY' as const, keywords: ['停水'], places: ['3栋', '东区'] } };

describe('the form of a statement', () => {
  test.each([
    ['', []], ['停水', ['停水']], ['停水，没水、 断水; 停水', ['停水', '没水', '断水']], [' \n 3栋\n东区 ', ['3栋', '东区']],
  ])('%j names the words %j', (text, words) => expect(wordsIn(text)).toEqual(words));

  test('what it is opened with is what it would send', () => {
    const values = valuesOf(STATEMENT);
    expect(draftInput(values)).toEqual(STATEMENT);
    expect(changedInput(values, values)).toEqual({});
  });

  test('a change sends what is no longer as it was', () => {
    const values = valuesOf(STATEMENT);
    expect(changedInput(values, { ...values, handling: '明早恢复' })).toEqual({ handling: '明早恢复' });
    expect(changedInput(values, { ...values, wording: ' ' })).toEqual({ wording: ' ' });
    expect(changedInput(values, { ...values, places: '3栋' })).toEqual({ matter: { content: 'FACILITY', keywords: ['停水'], places: ['3栋'] } });
    expect(changedInput(values, { ...values, content: '' })).toEqual({ matter: { content: null, keywords: ['停水'], places: ['3栋', '东区'] } });
  });

  test('all three texts, and something the matter is known by', () => {
    expect(missingValues(NO_VALUES)).toEqual(['explanation', 'handling', 'wording', 'keywords']);
    expect(missingValues({ ...valuesOf(STATEMENT), keywords: '', places: ' ，' })).toEqual([]);
    expect(missingValues({ ...valuesOf(STATEMENT), content: '', keywords: '', places: '' })).toEqual(['keywords']);
  });
});
