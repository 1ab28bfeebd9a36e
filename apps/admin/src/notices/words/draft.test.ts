import { describe, expect, test } from '@jest/globals';
import { countOf, faultOf, isFound, listOf, rowsOf, UNCHANGED, valuesOf, withLeftOut, withoutWord, withWord, withWordAgain, wordOf, type Word, type WordList } from './draft.ts';

const word = (text: string, patch: Partial<Word> = {}): Word => ({ kind: 'FORBIDDEN', word: text, better: null, except: [], ...patch });
const builtIn = (text: string, leftOut = false) => ({ ...word(text), except: [], leftOut, replaced: false });
const list = { id: 'l', version: 3, setAt: null, reason: null, setBy: null, allowedActions: [], own: [word('甲'), word('乙', { kind: 'WRONG', better: '丙' })], builtIn: [builtIn('老赖', true), builtIn('刁民')] } as unknown as WordList;
const said = (changes = UNCHANGED): readonly string[] => rowsOf(list, changes).map(({ word: { word: text }, state }) => `${text} ${state}`);

describe('the changes of a word list', () => {
  test('a word added, changed, renamed, taken out and back', () => {
    expect(said()).toEqual(['甲 SAME', '乙 SAME']);
    const added = withWord(UNCHANGED, word('丁'), null);
    expect(said(added)).toEqual(['丁 NEW', '甲 SAME', '乙 SAME']);
    expect(said(withoutWord(added, '丁'))).toEqual(said());
    expect(said(withWord(UNCHANGED, word('甲', { better: '某' }), '甲'))).toEqual(['甲 CHANGED', '乙 SAME']);
    expect(said(withWord(UNCHANGED, word('甲'), '甲'))).toEqual(said());
    const renamed = withWord(UNCHANGED, word('戊'), '甲');
    expect(said(renamed)).toEqual(['戊 NEW', '甲 DROPPED', '乙 SAME']);
    expect(said(withWordAgain(renamed, '甲'))).toEqual(['戊 NEW', '甲 SAME', '乙 SAME']);
    expect(said(withWord(renamed, word('甲'), '戊'))).toEqual(['甲 SAME', '乙 SAME']);
  });

  test('what is sent is the whole list as it is to be, and what is counted is what differs', () => {
    const changes = withLeftOut(withLeftOut(withoutWord(withWord(UNCHANGED, word('ＡＰＰ', { kind: 'ADVERTISING' }), null), '乙'), '刁民', true), '老赖', false);
    expect([listOf(list, changes), countOf(list, changes)]).toEqual([{ own: [word('甲'), word('ＡＰＰ', { kind: 'ADVERTISING' })], leftOut: ['刁民'] }, 4]);
    expect(countOf(list, withLeftOut(changes, '刁民', false))).toBe(3);
    expect([listOf(list, UNCHANGED), countOf(list, UNCHANGED)]).toEqual([{ own: list.own, leftOut: ['老赖'] }, 0]);
  });

  test('laid over a newer list, only what still differs counts', () => {
    const changes = withoutWord(withWord(UNCHANGED, word('丁'), null), '乙');
    const newer = { ...list, own: [word('丁'), word('己')] } as unknown as WordList;
    expect([countOf(newer, changes), listOf(newer, changes).own.map((one) => one.word)]).toEqual([0, ['丁', '己']]);
  });

  test('a word is found by its letters, what is better, and where it is innocent', () => {
    const one = { word: 'Best Price', better: '实惠', except: ['best price list'] };
    expect(['', ' ', 'ｂｅｓｔ', '实', 'LIST', '贵'].map((text) => isFound(one, text))).toEqual([true, true, true, true, true, false]);
  });
});

describe('a typed word', () => {
  const typed = (patch: Partial<ReturnType<typeof valuesOf>>) => ({ ...valuesOf(null), word: '的的', ...patch });
  test('comes out as it went in; blank and repeated lines are none', () => {
    const whole = word('的的', { kind: 'WRONG', better: '的', except: ['目的的', '标的的'] });
    expect(wordOf(valuesOf(whole))).toEqual(whole);
    expect(wordOf(typed({ word: ' 的的 ', better: ' ', except: '目的的\n\n 目的的 \n' }))).toEqual(word('的的', { except: ['目的的'] }));
  });

  test.each([
    [{}, null], [{ word: '长'.repeat(41) }, 'word tooLong'], [{ word: '甲\u200b乙' }, 'word invisible'], [{ word: 'ａｐｐ' }, 'word taken'], [{ better: '长'.repeat(101) }, 'better tooLong'], [{ better: '的的' }, 'better same'],
    [{ except: Array.from({ length: 11 }, (_, n) => `的的${n}`).join('\n') }, 'except many'], [{ except: `的的${'长'.repeat(39)}` }, 'except tooLong'], [{ except: '目的的\n目标' }, 'except without'], [{ except: '的的' }, 'except without'], [{ better: '的', except: '目的的\n的的确' }, null],
  ])('%j: %s', (patch, fault) => {
    const found = faultOf(typed(patch), ['App']);
    expect(found && `${found.field} ${found.said}`).toBe(fault);
  });
});
