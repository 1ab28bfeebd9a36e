/** Why a word is unwanted: it harms the company or is forbidden 禁用·有损形象, it advertises 广告用语, it is misspelt 错别字. */
export const WORD_KINDS = ['FORBIDDEN', 'ADVERTISING', 'WRONG'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** A word that a notice should not contain: the company's own data. */
export interface NoticeWord {
  readonly kind: WordKind;
  readonly word: string;
  /** What to write instead; null: think of something. */
  readonly better: string | null;
  /** Longer words in which it is innocent: 目的的 of 的的. What is better is so without being said. */
  readonly except?: readonly string[];
}
