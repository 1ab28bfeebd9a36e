import type { NoticeWarningFactsFragment } from '../gql/graphql.ts';
import type { DraftValues, TextValues } from './draft.ts';

export type Warning = NoticeWarningFactsFragment;

/** The name of the field that a warning is about; null where it is of no single one. */
export function fieldOfWarning({ field, language }: Pick<Warning, 'field' | 'language'>, texts: readonly TextValues[]): string | null {
  if (field === 'contact' || field === 'validUntil') return field;
  const index = language ? texts.findIndex((one) => one.language === language) : 0;
  return index < 0 || (field !== 'title' && field !== 'body') ? null : `texts.${index}.${field}`;
}

/** The texts with what was found put right; as they are where the words stand no longer there. */
export function mended(texts: DraftValues['texts'], { field, language, at, length, found, better }: Warning): DraftValues['texts'] {
  if (at === null || at === undefined || better === null || better === undefined || (field !== 'title' && field !== 'body')) return texts;
  return texts.map((text) => {
    const words = text[field];
    if (text.language !== language || words.slice(at, at + length) !== found) return text;
    return { ...text, [field]: words.slice(0, at) + better + words.slice(at + length) };
  });
}
