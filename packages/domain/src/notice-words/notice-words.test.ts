import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actorOf, at, COMMUNITY, WHO, ZONE } from '../../test/kit.ts';
import { contextAt, matrix, OTHER, SUBJECT, Tale } from '../../test/subject-kit.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import { recordSubject, subjectActions } from '../kernel/subject.ts';
import { checkNotice, DEFAULT_NOTICE_WORDS, WORD_KINDS } from '../notice/check/check.ts';
import type { NoticeWarning, NoticeWord } from '../notice/check/check.ts';
import { mergeNoticeWords, wordKey } from './merge.ts';
import { NOTICE_WORDS_LIMITS } from './model.ts';
import type { NoticeWordsCommand } from './model.ts';
import { NOTICE_WORDS } from './rules.ts';

const administrator = actorOf('administrator', 'SYSTEM_ADMINISTRATOR');
const NOW = '2026-11-10 09:00';
const LATER = '2026-11-12 10:00';
const word = (text: string, patch: Partial<NoticeWord> = {}): NoticeWord => ({ kind: 'FORBIDDEN', word: text, better: null, except: [], ...patch });
const wrong = (text: string, better: string | null): NoticeWord => word(text, { kind: 'WRONG', better });
const set = (patch: Partial<NoticeWordsCommand> = {}): NoticeWordsCommand => ({ type: 'setNoticeWords', id: SUBJECT, communityId: COMMUNITY, own: [word('强制执行')], leftOut: [], reason: null, ...patch });
const told = (patch: Partial<NoticeWordsCommand> = {}) => new Tale(NOTICE_WORDS).do(NOW, administrator, set(patch));
const refusal = (patch: Partial<NoticeWordsCommand>) => new Tale(NOTICE_WORDS).refusal(NOW, administrator, set(patch));
const many = (n: number): NoticeWord[] => Array.from({ length: n }, (_, index) => word(`词${index}号`));

describe('NOT-3, NOT-4: the word list of an organisation', () => {
  test('is set: words by kind and letters, cleaned, with who and when', () => {
    const { state } = told({ own: [wrong('帐薄', ' 账簿 '), word('乙'), word(' 甲 ', { except: ['甲级', '甲级', '上甲'] }), word('ＡＰＰ', { kind: 'ADVERTISING', better: ' ' })], leftOut: ['老赖', '刁民', '老赖'], reason: ' ' });
    expect(state).toEqual({
      id: SUBJECT, communityId: COMMUNITY, status: 'SET', departmentId: null, deadlines: [], setAt: at(NOW), setBy: administrator.staffId, reason: null, leftOut: ['刁民', '老赖'],
      own: [word('乙'), word('甲', { except: ['甲级', '上甲'] }), word('ＡＰＰ', { kind: 'ADVERTISING' }), wrong('帐薄', '账簿')],
    });
  });

  test('is written as what became different: built-in words are facts, what people wrote can be erased', () => {
    const own = [word('甲'), word('乙'), wrong('丙', '丁')];
    const { entries } = told({ own, leftOut: ['老赖', '刁民'], reason: '初次' }).do(LATER, administrator, set({ own: [word('戊'), word('乙'), wrong('丙', '丁丁')], leftOut: ['老赖', '最高级'], reason: '改' }));
    expect(entries.map(({ entry }) => entry)).toEqual([
      { type: 'NoticeWordsSet', facts: { id: SUBJECT, communityId: COMMUNITY, leftOut: ['刁民', '老赖'] }, personal: { put: [word('乙'), word('甲'), wrong('丙', '丁')], reason: '初次' } },
      { type: 'NoticeWordsChanged', facts: { leftOut: ['最高级'], restored: ['刁民'] }, personal: { put: [word('戊'), wrong('丙', '丁丁')], dropped: ['甲'], reason: '改' } },
    ]);
  });

  test('is set anew by saying it as a whole', () => {
    const { state } = told({ own: [word('甲'), word('乙')], leftOut: ['老赖'] }).do(LATER, WHO.leader, set({ own: [word('乙', { kind: 'ADVERTISING' }), word('丙')], reason: '清理' }));
    expect(state).toMatchObject({ own: [word('丙'), word('乙', { kind: 'ADVERTISING' })], leftOut: [], setAt: at(LATER), setBy: WHO.leader.staffId, reason: '清理' });
    expect(told().do(LATER, administrator, set({ own: [], reason: '都不要了' })).state.own).toEqual([]);
  });

  test('is not changed without a reason', () => {
    for (const reason of [null, '', ' ']) expect(told().refusal(LATER, administrator, set({ reason }))).toEqual({ kind: 'ReasonRequired', field: 'reason', rule: 'LDG-2' });
  });

  test('words that were erased are gone, what is left out of the built-in ones stays', () => {
    const tale = told({ leftOut: ['老赖'], reason: '初次' }).do(LATER, administrator, set({ own: [word('甲')], leftOut: ['老赖', '刁民'], reason: '改' }));
    expect(tale.erased()).toMatchObject({ own: [], leftOut: ['刁民', '老赖'], reason: null });
  });

  test('a word that a later release no longer has stays left out, and is not asked for again', () => {
    const { state } = told({ leftOut: ['老赖'] });
    const older = { ...state, leftOut: ['从前的词', '老赖'] };
    const changed = recordSubject(NOTICE_WORDS, older, set({ leftOut: [], reason: '改' }), contextAt(LATER, administrator));
    expect(changed.ok && [changed.value.recorded[0]!.entry.facts, changed.value.state.leftOut]).toEqual([{ leftOut: [], restored: ['老赖'] }, ['从前的词']]);
  });

  test.each([
    ['a word without letters', { own: [word(' 　')] }, { field: 'own.0.word', problem: 'EMPTY', limit: null }],
    ['a word of 41 characters', { own: [word('甲'), word('长'.repeat(41))] }, { field: 'own.1.word', problem: 'TOO_LONG', limit: 40 }],
    ['a word with half a character', { own: [word('\uD800')] }, { field: 'own.0.word', problem: 'MALFORMED', limit: null }],
    ['a word over two lines', { own: [word('甲\n乙')] }, { field: 'own.0.word', problem: 'MALFORMED', limit: null }],
    ['a word with something unseen in it', { own: [word('甲\u200b乙')] }, { field: 'own.0.word', problem: 'MALFORMED', limit: null }],
    ['a word twice, of whatever width and case', { own: [word('App'), word('甲'), word('ａｐｐ', { kind: 'ADVERTISING' })] }, { field: 'own.2.word', problem: 'NOT_APPLICABLE', limit: null }],
    ['2001 words', { own: many(2_001) }, { field: 'own', problem: 'OUT_OF_RANGE', limit: 2_000 }],
    ['wrong characters without the right ones', { own: [wrong('登陆', null)] }, { field: 'own.0.better', problem: 'EMPTY', limit: null }],
    ['wrong characters with blank ones', { own: [wrong('登陆', ' ')] }, { field: 'own.0.better', problem: 'EMPTY', limit: null }],
    ['something better of 101 characters', { own: [word('甲', { better: '长'.repeat(101) })] }, { field: 'own.0.better', problem: 'TOO_LONG', limit: 100 }],
    ['the word itself as better', { own: [wrong('App', 'ＡＰＰ')] }, { field: 'own.0.better', problem: 'NOT_APPLICABLE', limit: null }],
    ['something better over two lines', { own: [wrong('甲', '乙\n丙')] }, { field: 'own.0.better', problem: 'MALFORMED', limit: null }],
    ['eleven exceptions', { own: [word('甲', { except: Array.from({ length: 11 }, (_, n) => `甲${n}`) })] }, { field: 'own.0.except', problem: 'OUT_OF_RANGE', limit: 10 }],
    ['an exception of 41 characters', { own: [word('甲', { except: ['甲级', `甲${'长'.repeat(40)}`] })] }, { field: 'own.0.except.1', problem: 'TOO_LONG', limit: 40 }],
    ['a blank exception', { own: [word('甲', { except: [''] })] }, { field: 'own.0.except.0', problem: 'EMPTY', limit: null }],
    ['an exception without the word', { own: [word('甲', { except: ['乙级'] })] }, { field: 'own.0.except.0', problem: 'NOT_APPLICABLE', limit: null }],
    ['the word itself as an exception', { own: [word('甲', { except: ['甲'] })] }, { field: 'own.0.except.0', problem: 'NOT_APPLICABLE', limit: null }],
    ['leaving out what is not built in', { leftOut: ['老赖', '强制执行'] }, { field: 'leftOut.1', problem: 'NOT_APPLICABLE', limit: null }],
    ['leaving out more than there is', { leftOut: Array.from({ length: DEFAULT_NOTICE_WORDS.length + 1 }, () => '老赖') }, { field: 'leftOut', problem: 'OUT_OF_RANGE', limit: DEFAULT_NOTICE_WORDS.length }],
    ['too long a reason', { reason: '长'.repeat(2_001) }, { field: 'reason', problem: 'TOO_LONG', limit: 2_000 }],
  ] as const)('refuses %s', (_, patch, fault) => expect(refusal(patch)).toEqual({ kind: 'InvalidField', ...fault }));

  test('refuses a list that is too long as a whole, and takes one as long as may be', () => {
    const full = (better: number) => Array.from({ length: 1_200 }, (_, index) => word(`词${String(index).padStart(4, '0')}`, { better: '长'.repeat(index === 0 ? better : 95) }));
    expect(told({ own: full(95) }).state.own).toHaveLength(1_200);
    expect(refusal({ own: full(96) })).toEqual({ kind: 'InvalidField', field: 'own', problem: 'TOO_LONG', limit: NOTICE_WORDS_LIMITS.texts });
  });

  test('takes a word of 40 characters, ten exceptions, 2000 words, and all that is built in left out', () => {
    const long = '😀'.repeat(39);
    expect(told({ own: [word(`甲${long}`, { better: '长'.repeat(100) }), word('乙', { except: Array.from({ length: 10 }, (_, n) => `乙${n}`) }), word('👨‍👩‍👧')] }).state.own).toHaveLength(3);
    expect(told({ own: many(2_000) }).state.own).toHaveLength(2_000);
    expect(mergeNoticeWords(told({ own: [], leftOut: DEFAULT_NOTICE_WORDS.map((one) => one.word) }).state)).toEqual([]);
  });

  test('is not for those whom section 9 does not name', () => {
    for (const name of ['assistant', 'supervisor', 'manager', 'centreManager', 'committee', 'stranger'] as const) expect([name, new Tale(NOTICE_WORDS).refusal(NOW, WHO[name], set()).kind]).toEqual([name, 'NotAllowed']);
    expect(subjectActions(NOTICE_WORDS, told().state, contextAt(NOW, administrator))).toEqual([{ command: 'setNoticeWords', refusal: null }]);
    expect(subjectActions(NOTICE_WORDS, told().state, contextAt(NOW, 'supervisor'))[0]!.refusal).toMatchObject({ kind: 'NotAllowed' });
  });

  test('its table is sound, and holds in every state', () => {
    expect(walkLifecycle(NOTICE_WORDS.lifecycle)).toEqual([]);
    expect(matrix(NOTICE_WORDS, { SET: () => told().state }, [set({ reason: '改' })], LATER, [administrator, 'assistant'])).toEqual([{ state: 'SET', command: 'setNoticeWords', legal: true, refusedByState: false }]);
  });

  test('another list of the same organisation is a fault of the caller', () => expect(() => told().do(LATER, administrator, set({ id: OTHER, reason: '改' }))).toThrow('one word list'));
});

describe('what notices are checked with', () => {
  const merged = (own: readonly NoticeWord[], leftOut: readonly string[] = []) => mergeNoticeWords(told({ own, leftOut }).state);
  const check = (body: string, words: readonly NoticeWord[]): readonly NoticeWarning[] =>
    checkNotice({ texts: [{ language: 'zh-CN', title: '通知', body }], contact: '前台', validUntil: at('2026-12-31 18:00'), plannedStart: null, plannedEnd: null, eventAt: null }, words, at(NOW), ZONE);
  const ofWords = (body: string, words: readonly NoticeWord[]): readonly (string | null)[][] => check(body, words).filter(({ kind }) => kind.endsWith('_WORD')).map(({ kind, found, better }) => [kind, found, better]);

  test('nothing set: the built-in words', () => expect(mergeNoticeWords(null)).toBe(DEFAULT_NOTICE_WORDS));

  test('the built-in words less what is left out, and the company\'s own', () => {
    const words = merged([word('强制执行'), wrong('园区', '小区')], ['老赖']);
    expect(ofWords('园区个别老赖将强制执行，概不负责', words)).toEqual([['WRONG_WORD', '园区', '小区'], ['FORBIDDEN_WORD', '强制执行', null], ['FORBIDDEN_WORD', '概不负责', null]]);
    expect(ofWords('园区个别老赖将强制执行', DEFAULT_NOTICE_WORDS)).toEqual([['FORBIDDEN_WORD', '老赖', null]]);
  });

  test('an own word takes the place of the built-in one', () => {
    expect(ofWords('个别老赖，老赖子村', merged([word('老赖', { better: '欠费业主', except: ['老赖子'] })]))).toEqual([['FORBIDDEN_WORD', '老赖', '欠费业主']]);
    expect(ofWords('lowest PRICE', merged([word('Lowest Price', { kind: 'FORBIDDEN' })]))).toEqual([['FORBIDDEN_WORD', 'lowest PRICE', null]]);
  });

  test('the words of a later release reach a company that set its list before', () => {
    const { state } = told({ own: [word('强制执行')], leftOut: ['老赖'] });
    const release = [...DEFAULT_NOTICE_WORDS, word('新词'), word('强制执行', { better: '依法处理' })];
    const words = mergeNoticeWords(state, release);
    expect(ofWords('新词，老赖，强制执行', words)).toEqual([['FORBIDDEN_WORD', '新词', null], ['FORBIDDEN_WORD', '强制执行', null]]);
  });

  test('each built-in word differs from each other as a list\'s own must', () => {
    const keys = DEFAULT_NOTICE_WORDS.map((one) => wordKey(one.word));
    expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([]);
    expect(DEFAULT_NOTICE_WORDS.filter((one) => [...one.word].length > NOTICE_WORDS_LIMITS.word)).toEqual([]);
  });

  const letters = fc.string({ unit: fc.constantFrom('停', '水', '己', '经', '帐', 'a', 'B', 'ｃ', 'İ', '1', '，', ' ', '。', '😀', '\u200b', '\n'), minLength: 0, maxLength: 6 });
  const anyWord = fc.record({ kind: fc.constantFrom(...WORD_KINDS), word: fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...DEFAULT_NOTICE_WORDS.map((one) => one.word))), better: fc.option(letters, { nil: null }), except: fc.array(letters, { maxLength: 2 }) });

  test('whatever list is taken, nothing throws, and each own word is found where it stands', () => {
    fc.assert(fc.property(fc.array(anyWord, { maxLength: 12 }), fc.subarray(DEFAULT_NOTICE_WORDS.map((one) => one.word), { maxLength: 5 }), fc.string({ unit: 'binary' }), (own, leftOut, text) => {
      // Whatever of it is refused is left away, until the rest is taken.
      const sound = own.filter((one) => recordSubject(NOTICE_WORDS, null, set({ own: [one] }), contextAt(NOW, administrator)).ok);
      const once = [...new Map(sound.map((one) => [wordKey(one.word.trim()), one])).values()];
      const { state } = told({ own: once, leftOut });
      const words = mergeNoticeWords(state);
      check(text, words);
      for (const one of state.own) expect(ofWords(one.word, words)).toContainEqual([`${one.kind}_WORD`, one.word, one.better]);
      const again = told({ own: once, leftOut }).do(LATER, administrator, set({ own: state.own, leftOut: state.leftOut, reason: '没有变' }));
      expect(again.entries[1]!.entry).toMatchObject({ facts: { leftOut: [], restored: [] }, personal: { put: [], dropped: [] } });
    }), { numRuns: 300 });
  });

  test('the fullest list is looked for in the longest text in a moment', () => {
    const { state } = told({ own: many(2_000) });
    const heap = told({ own: Array.from({ length: 30 }, (_, n) => word('中'.repeat(n + 1), { except: [`${'中'.repeat(38)}文`, `${'中'.repeat(37)}国`] })) }).state;
    const started = performance.now();
    check('各位业主：词7号，停水停电通知敬请谅解。'.repeat(500), mergeNoticeWords(state));
    check('中'.repeat(10_000), mergeNoticeWords(heap));
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
