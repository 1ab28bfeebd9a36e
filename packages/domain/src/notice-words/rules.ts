import type { FieldReader } from '../kernel/fields.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { SubjectRules } from '../kernel/subject.ts';
import { DEFAULT_NOTICE_WORDS } from '../notice/check/default-words.ts';
import { WORD_KINDS } from '../notice/check/words.ts';
import type { NoticeWord } from '../notice/check/words.ts';
import { wordKey } from './merge.ts';
import { NOTICE_WORDS_LIMITS as LIMITS } from './model.ts';
import type { NoticeWordsCommand, NoticeWordsEntry, NoticeWordsState, OwnNoticeWord } from './model.ts';

type Read = FieldReader<CommonRefusal>;
type Write = Pick<NoticeWordsCommand, 'own' | 'leftOut'>;

const BUILT_IN: ReadonlySet<string> = new Set(DEFAULT_NOTICE_WORDS.map(({ word }) => word));
/** Line ends, and what cannot be seen and is never typed in a notice: a word with one in it would never be found. Joiners make emoji. */
const NEVER_FOUND = /[\t\n\u2028\u2029]|[^\P{Cf}\u200c\u200d]/u;

const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (words: readonly OwnNoticeWord[]): readonly OwnNoticeWord[] =>
  [...words].sort((a, b) => WORD_KINDS.indexOf(a.kind) - WORD_KINDS.indexOf(b.kind) || byLetters(a.word, b.word));

function readWord(read: Read, field: string, text: string): string {
  const word = read.required(field, text, LIMITS.word);
  read.demand(!NEVER_FOUND.test(word), invalidField(field, 'MALFORMED'));
  return word;
}

function readBetter(read: Read, field: string, { kind, better }: NoticeWord, word: string): string | null {
  const value = kind === 'WRONG' ? read.required(field, better, LIMITS.better) : read.optional(field, better, LIMITS.better);
  read.demand(value === null || !NEVER_FOUND.test(value), invalidField(field, 'MALFORMED'));
  // Where it is the word itself, every place of it would be innocent.
  read.demand(value === null || wordKey(value) !== wordKey(word), invalidField(field, 'NOT_APPLICABLE'));
  return value;
}

function readExcept(read: Read, field: string, { except = [] }: NoticeWord, word: string): readonly string[] {
  read.demand(except.length <= LIMITS.except, invalidField(field, 'OUT_OF_RANGE', LIMITS.except));
  if (read.refusal !== null) return [];
  const longer = except.map((text, index) => {
    const value = readWord(read, `${field}.${index}`, text);
    // An exception is a longer word with this one in it: any other excuses nothing, or everything.
    read.demand(wordKey(value) !== wordKey(word) && wordKey(value).includes(wordKey(word)), invalidField(`${field}.${index}`, 'NOT_APPLICABLE'));
    return value;
  });
  return [...new Map(longer.map((one) => [wordKey(one), one])).values()];
}

const sizeOf = ({ word, better, except = [] }: NoticeWord): number => [word, better ?? '', ...except].reduce((sum, text) => sum + [...text].length, 0);

function readOwn(read: Read, { own }: Write): readonly OwnNoticeWord[] {
  // Before each word is looked at.
  read.demand(own.length <= LIMITS.own, invalidField('own', 'OUT_OF_RANGE', LIMITS.own));
  if (read.refusal !== null) return [];
  const taken = new Set<string>();
  const words = own.map((one, index) => {
    const word = readWord(read, `own.${index}.word`, one.word);
    read.demand(!taken.has(wordKey(word)), invalidField(`own.${index}.word`, 'NOT_APPLICABLE'));
    taken.add(wordKey(word));
    return { kind: one.kind, word, better: readBetter(read, `own.${index}.better`, one, word), except: readExcept(read, `own.${index}.except`, one, word) };
  });
  read.demand(words.reduce((sum, word) => sum + sizeOf(word), 0) <= LIMITS.texts, invalidField('own', 'TOO_LONG', LIMITS.texts));
  return inOrder(words);
}

function readLeftOut(read: Read, { leftOut }: Write): readonly string[] {
  read.demand(leftOut.length <= BUILT_IN.size, invalidField('leftOut', 'OUT_OF_RANGE', BUILT_IN.size));
  if (read.refusal !== null) return [];
  for (const [index, word] of leftOut.entries()) read.demand(BUILT_IN.has(word), invalidField(`leftOut.${index}`, 'NOT_APPLICABLE'));
  return [...new Set(leftOut)].sort(byLetters);
}

const isSame = (a: OwnNoticeWord, b: OwnNoticeWord | undefined): boolean =>
  b !== undefined && a.kind === b.kind && a.word === b.word && a.better === b.better && a.except.length === b.except.length && a.except.every((one, index) => one === b.except[index]);

/** Words by what they are compared by. */
const keyed = (words: readonly OwnNoticeWord[]): ReadonlyMap<string, OwnNoticeWord> => new Map(words.map((one) => [wordKey(one.word), one]));
const without = (from: readonly string[], taken: readonly string[]): readonly string[] => from.filter((one) => !taken.includes(one));

/**
 * The word list of an organisation (NOT-3, NOT-4): said as a whole, written as what became different, so that a list of
 * two thousand words is not written again for each word.
 */
export const NOTICE_WORDS: SubjectRules<NoticeWordsState, NoticeWordsCommand, NoticeWordsEntry> = {
  lifecycle: {
    states: ['SET'], initial: ['SET'], final: ['SET'],
    transitions: [
      { command: 'setNoticeWords', variant: 'FIRST', from: [], to: ['SET'] },
      { command: 'setNoticeWords', variant: 'AGAIN', from: ['SET'], to: 'SAME' },
    ],
  },
  permissions: { setNoticeWords: 'setNoticeWords' },
  write: (read, command, state) => {
    const { id, communityId } = command;
    if (state !== null && state.id !== id) throw new Error('An organisation has one word list');
    const [own, leftOut] = [readOwn(read, command), readLeftOut(read, command)];
    const reason = read.reason('reason', command.reason, LIMITS.reason, 'LDG-2', state !== null);
    if (state === null) return { type: 'NoticeWordsSet', facts: { id, communityId, leftOut }, personal: { put: own, reason } };
    const [before, after] = [keyed(state.own), keyed(own)];
    const put = own.filter((one) => !isSame(one, before.get(wordKey(one.word))));
    const dropped = state.own.filter(({ word }) => !after.has(wordKey(word))).map(({ word }) => word);
    // What a later release no longer has stays left out, should it come back.
    const restored = without(state.leftOut, leftOut).filter((word) => BUILT_IN.has(word));
    return { type: 'NoticeWordsChanged', facts: { leftOut: without(leftOut, state.leftOut), restored }, personal: { put, dropped, reason } };
  },
  fold: (state, { at, actor, entry }) => {
    const { put = [], reason = null } = entry.personal;
    const set = { setAt: at, setBy: actor, reason };
    if (entry.type === 'NoticeWordsSet') {
      const { id, communityId, leftOut } = entry.facts;
      return { id, communityId, status: 'SET', departmentId: null, own: inOrder(put), leftOut, ...set };
    }
    const own = new Map(keyed(state!.own));
    for (const word of entry.personal.dropped ?? []) own.delete(wordKey(word));
    for (const one of put) own.set(wordKey(one.word), one);
    const leftOut = [...without(state!.leftOut, entry.facts.restored), ...entry.facts.leftOut].sort(byLetters);
    return { ...state!, own: inOrder([...own.values()]), leftOut, ...set };
  },
};
