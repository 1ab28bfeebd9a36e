import type { NoticeWarning, NoticeWarningFacts, NoticeWarningKind, Place } from './model.ts';

/** A warning about a stretch of a text; what is found is cut from the original, so that it always stands where it is said to. */
export const warnAt = ({ language, field, text }: Place, kind: NoticeWarningKind, at: number, length: number, better: string | null = null, facts?: NoticeWarningFacts): NoticeWarning =>
  ({ kind, language, field, at, length, found: text.slice(at, at + length), better, ...(facts === undefined ? {} : { facts }) });

/** A warning about a field as a whole. */
export const warnWhole = (kind: NoticeWarningKind, field: NoticeWarning['field'], language: string | null = null): NoticeWarning =>
  ({ kind, language, field, at: null, length: 0, found: '', better: null });

/** Whether a language is Chinese of whatever region and script. */
export const isChinese = (language: string): boolean => /^zh(?:$|-)/i.test(language);

/** Forms of full width made plain, unit for unit, so that every place stays that of the original. */
export const plain = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (one) => (one === '\u3000' ? ' ' : String.fromCharCode(one.charCodeAt(0) - 0xfee0)));

/** Plain and small, unit for unit: how words are compared. */
export function folded(text: string): string {
  const small = plain(text).toLowerCase();
  // İ is two units when small: then only what cannot grow is made small.
  return small.length === text.length ? small : plain(text).replace(/[A-Z]/g, (one) => one.toLowerCase());
}

const LINK = /(?:https?:\/\/|www\.)[\w\-.~:/?#@$&'*+=%]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org)(?![\w-])(?:\/[\w\-./?=&%]*)?/gi;

/** The text with addresses of the web and of mail covered, unit for unit: their marks are nobody's mistake. */
export const withoutLinks = (text: string): string => text.replace(LINK, (link) => 'w'.repeat(link.length));
