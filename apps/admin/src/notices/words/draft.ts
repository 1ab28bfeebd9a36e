import { NOTICE_WORDS_LIMITS, WORD_KINDS, type WordKind } from '@huiyin/domain';
import type { NoticeWordListQuery } from '../../gql/graphql.ts';

export type WordList = NonNullable<NoticeWordListQuery['noticeWords']>;
export type BuiltIn = WordList['builtIn'][number];
export interface Word { readonly kind: WordKind; readonly word: string; readonly better: string | null; readonly except: readonly string[] }

/** What somebody changes of a list; kept apart from it, so that it can be laid over a newer one. */
export interface Changes {
  readonly put: readonly Word[];
  readonly dropped: readonly string[];
  /** By built-in word: whether it is left out. */
  readonly leftOut: Readonly<Record<string, boolean>>;
}
export const UNCHANGED: Changes = { put: [], dropped: [], leftOut: {} };

/** Where two words are one: full and half width, capital and small, as the API compares them. */
export const keyOf = (word: string): string => word.trim().replace(/[\uFF01-\uFF5E]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ').toLowerCase();

const isSame = (a: Word, b: Word | undefined): boolean => b !== undefined && a.kind === b.kind && a.word === b.word && a.better === b.better && a.except.join('\n') === b.except.join('\n');
const plain = ({ kind, word, better, except }: WordList['own'][number]): Word => ({ kind, word, better, except });

/** A word of the company's own, and what becomes of it. */
export interface Row { readonly word: Word; readonly state: 'SAME' | 'NEW' | 'CHANGED' | 'DROPPED' }

/** The company's own words with the changes, those to be dropped among them; by kind, then by letters. */
export function rowsOf({ own }: Pick<WordList, 'own'>, { put, dropped }: Changes): readonly Row[] {
  const [before, changed, gone] = [new Map(own.map((one) => [keyOf(one.word), plain(one)])), new Map(put.map((one) => [keyOf(one.word), one])), new Set(dropped.map(keyOf))];
  const kept = [...before].filter(([key]) => !changed.has(key)).map(([key, word]): Row => ({ word, state: gone.has(key) ? 'DROPPED' : 'SAME' }));
  const others = [...changed].map(([key, word]): Row => ({ word, state: before.has(key) ? (isSame(word, before.get(key)) ? 'SAME' : 'CHANGED') : 'NEW' }));
  return [...kept, ...others].sort((a, b) => WORD_KINDS.indexOf(a.word.kind) - WORD_KINDS.indexOf(b.word.kind) || (a.word.word < b.word.word ? -1 : 1));
}

/** Puts a word in; `before`: the one of the company's own that it takes the place of. */
export function withWord(changes: Changes, word: Word, before: string | null): Changes {
  const [key, old] = [keyOf(word.word), before === null ? null : keyOf(before)];
  return {
    ...changes, put: [...changes.put.filter((one) => ![key, old].includes(keyOf(one.word))), word],
    dropped: [...changes.dropped.filter((one) => ![key, old].includes(keyOf(one))), ...(before === null || old === key ? [] : [before])],
  };
}

/** Takes a word out: a new one is gone, one that was there is marked until it is saved. */
export const withoutWord = (changes: Changes, word: string): Changes => ({ ...changes, put: changes.put.filter((one) => keyOf(one.word) !== keyOf(word)), dropped: [...changes.dropped.filter((one) => keyOf(one) !== keyOf(word)), word] });
export const withWordAgain = (changes: Changes, word: string): Changes => ({ ...changes, dropped: changes.dropped.filter((one) => keyOf(one) !== keyOf(word)) });
export const withLeftOut = (changes: Changes, word: string, leftOut: boolean): Changes => ({ ...changes, leftOut: { ...changes.leftOut, [word]: leftOut } });

export const isLeftOut = ({ word, leftOut }: Pick<BuiltIn, 'word' | 'leftOut'>, changes: Changes): boolean => changes.leftOut[word] ?? leftOut;

/** How many things would become different. */
export const countOf = (list: WordList, changes: Changes): number =>
  rowsOf(list, changes).filter(({ state }) => state !== 'SAME').length + list.builtIn.filter((one) => isLeftOut(one, changes) !== one.leftOut).length;

/** The whole list as it is to be, to send. */
export const listOf = (list: WordList, changes: Changes): { readonly own: readonly Word[]; readonly leftOut: readonly string[] } => ({
  own: rowsOf(list, changes).filter(({ state }) => state !== 'DROPPED').map(({ word }) => word), leftOut: list.builtIn.filter((one) => isLeftOut(one, changes)).map(({ word }) => word),
});

/** Whether a word is what somebody looks for: in its letters, what is better, or where it is innocent. */
export function isFound({ word, better, except }: Omit<Word, 'kind'>, text: string): boolean {
  const sought = keyOf(text);
  return sought === '' || [word, better ?? '', ...except].some((one) => keyOf(one).includes(sought));
}

/** A word as it is typed; exceptions one a line. */
export interface WordValues { readonly kind: WordKind; readonly word: string; readonly better: string; readonly except: string }
export const valuesOf = (word: Word | null): WordValues => ({ kind: word?.kind ?? 'FORBIDDEN', word: word?.word ?? '', better: word?.better ?? '', except: word?.except.join('\n') ?? '' });

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
export const wordOf = ({ kind, word, better, except }: WordValues): Word => ({ kind, word: word.trim(), better: better.trim() === '' ? null : better.trim(), except: [...new Map(linesOf(except).map((one) => [keyOf(one), one])).values()] });

/** What is wrong with a typed word, at which field, in words of the catalogue; the API looks at it once more when the list is saved. */
export interface Fault { readonly field: 'word' | 'better' | 'except'; readonly said: 'taken' | 'same' | 'many' | 'without' | 'tooLong' | 'invisible'; readonly text?: string; readonly n?: number }
const tooLong = (text: string, limit: number): boolean => [...text].length > limit;
const UNSEEN = /[\t\n\u2028\u2029]|[^\P{Cf}\u200c\u200d]/u;

/** The first fault of a typed word; `others`: the words it must differ from. */
export function faultOf(values: WordValues, others: readonly string[]): Fault | null {
  const { word, better, except } = wordOf(values);
  const { word: most, better: mostBetter, except: mostExcept } = NOTICE_WORDS_LIMITS;
  if (tooLong(word, most)) return { field: 'word', said: 'tooLong', text: word, n: most };
  if (UNSEEN.test(word)) return { field: 'word', said: 'invisible' };
  if (others.some((one) => keyOf(one) === keyOf(word))) return { field: 'word', said: 'taken' };
  if (better !== null && tooLong(better, mostBetter)) return { field: 'better', said: 'tooLong', text: better, n: mostBetter };
  if (better !== null && keyOf(better) === keyOf(word)) return { field: 'better', said: 'same' };
  if (except.length > mostExcept) return { field: 'except', said: 'many', n: mostExcept };
  const long = except.find((one) => tooLong(one, most));
  if (long !== undefined) return { field: 'except', said: 'tooLong', text: long, n: most };
  const without = except.find((one) => keyOf(one) === keyOf(word) || !keyOf(one).includes(keyOf(word)));
  return without === undefined ? null : { field: 'except', said: 'without', text: without };
}
