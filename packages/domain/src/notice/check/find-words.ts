import type { NoticeWarning, NoticeWarningKind, Place } from './model.ts';
import { folded, warnAt } from './place.ts';
import type { NoticeWord, WordKind } from './words.ts';

const KINDS: Readonly<Record<WordKind, NoticeWarningKind>> = { FORBIDDEN: 'FORBIDDEN_WORD', ADVERTISING: 'ADVERTISING_WORD', WRONG: 'WRONG_WORD' };

/** A word as it is looked for. */
interface SoughtWord extends NoticeWord { readonly sought: string }

/** Where a word stands in a longer one, every time. */
function offsets(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Makes a list ready to be looked for; blank words are left out. */
export const prepareWords = (words: readonly NoticeWord[]): readonly SoughtWord[] =>
  words.filter(({ word }) => word.trim() !== '').map((one) => ({ ...one, sought: folded(one.word) }));

/** Longer words in which a word is innocent, each with where it stands in them. */
const innocent = ({ sought, better, except = [] }: SoughtWord): readonly { readonly longer: string; readonly offset: number }[] =>
  [...except, ...(better === null ? [] : [better])].map(folded).flatMap((longer) => offsets(longer, sought).map((offset) => ({ longer, offset })));

const isWordUnit = (text: string, at: number): boolean => /[a-z0-9]/.test(text.charAt(at));

/** No part of a longer Latin word: `best` is not in `bestow`. */
const standsAlone = (text: string, at: number, length: number): boolean =>
  !(isWordUnit(text, at) && isWordUnit(text, at - 1)) && !(isWordUnit(text, at + length - 1) && isWordUnit(text, at + length));

/** Where in a folded text a word stands and means what it is unwanted for. */
function hitsOf(text: string, word: SoughtWord): readonly { readonly at: number; readonly word: SoughtWord }[] {
  const all = offsets(text, word.sought);
  if (all.length === 0) return [];
  const excused = innocent(word);
  return all.filter((at) => standsAlone(text, at, word.sought.length) && !excused.some(({ longer, offset }) => at >= offset && text.startsWith(longer, at - offset))).map((at) => ({ at, word }));
}

/** The words of a list in a text, leftmost and longest first, none within another; full and half width, capital and small are one. */
export function findWords(place: Place, words: readonly SoughtWord[]): readonly NoticeWarning[] {
  const text = folded(place.text);
  const hits = words.flatMap((word) => hitsOf(text, word)).sort((a, b) => a.at - b.at || b.word.sought.length - a.word.sought.length);
  let end = 0;
  return hits.flatMap(({ at, word }) => {
    if (at < end) return [];
    end = at + word.sought.length;
    return [warnAt(place, KINDS[word.kind], at, word.sought.length, word.better)];
  });
}
