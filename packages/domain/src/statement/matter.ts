import type { Content } from '../complaint/vocabulary.ts';

/** Longest keyword and place in code points, and how many of each a matter may name. */
export const MATTER_LIMITS = { word: 40, words: 10 } as const;

/** By what a window recognises the matter of a statement (STM-3); the lists are empty once they were erased. */
export interface StatementMatter {
  /** Null: whatever the complaint is about. */
  readonly content: Content | null;
  readonly keywords: readonly string[];
  readonly places: readonly string[];
}

/** What a customer says, as far as a window knows it: `text` is title, detail and whatever else was written down. */
export interface SaidAtWindow {
  /** Null: nobody has chosen it yet. */
  readonly content: Content | null;
  readonly text: string;
  readonly place: string | null;
}

/** Full and half width, capital and small, spaced or not: `３ 栋`, `3栋` are one. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Whether a matter says anything that something could be recognised by. */
export const saysSomething = ({ content, keywords, places }: StatementMatter): boolean => content !== null || keywords.length > 0 || places.length > 0;

/**
 * Whether what is said belongs to a matter (STM-3): its content is the same or open, and a keyword or place occurs in
 * the words. A matter without words is known by its content alone; one that says nothing recognises nothing.
 */
export function matchesMatter(matter: StatementMatter, { content, text, place }: SaidAtWindow): boolean {
  const words = [...matter.keywords, ...matter.places].map(folded).filter((word) => word !== '');
  if (words.length === 0) return matter.content !== null && matter.content === content;
  if (matter.content !== null && content !== null && matter.content !== content) return false;
  const said = folded(`${text}\n${place ?? ''}`);
  return words.some((word) => said.includes(word));
}
