import { DEFAULT_NOTICE_WORDS } from '../notice/check/default-words.ts';
import { folded } from '../notice/check/place.ts';
import type { NoticeWord } from '../notice/check/words.ts';
import type { NoticeWordsState } from './model.ts';

/** What two words are compared by: full and half width, capital and small are one, as where they are looked for. */
export const wordKey = (word: string): string => folded(word);

/**
 * What a company's notices are checked with: the built-in words less those it left out, and its own, which take the place
 * of built-in ones of the same letters. So the words of a later release reach it without anybody's doing.
 * @param list null: the company set none
 */
export function mergeNoticeWords(list: Pick<NoticeWordsState, 'own' | 'leftOut'> | null, builtIn: readonly NoticeWord[] = DEFAULT_NOTICE_WORDS): readonly NoticeWord[] {
  if (list === null) return builtIn;
  const gone = new Set([...list.leftOut, ...list.own.map(({ word }) => word)].map(wordKey));
  return [...list.own, ...builtIn.filter(({ word }) => !gone.has(wordKey(word)))];
}
