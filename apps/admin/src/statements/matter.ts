import type { Content, StatementFactsFragment } from '../gql/graphql.ts';

/** What a form holds of a statement: texts as typed, words of the matter parted by spaces or commas. */
export interface StatementValues { readonly explanation: string; readonly handling: string; readonly wording: string; readonly content: string; readonly keywords: string; readonly places: string }
export const NO_VALUES: StatementValues = { explanation: '', handling: '', wording: '', content: '', keywords: '', places: '' };

/** The words of a list as somebody typed them: parted by commas, spaces or lines, each once. */
export const wordsIn = (text: string): readonly string[] => [...new Set(text.split(/[\s,，、;；]+/u).filter((word) => word !== ''))];

export const valuesOf = ({ explanation, handling, wording, matter }: Pick<StatementFactsFragment, 'explanation' | 'handling' | 'wording' | 'matter'>): StatementValues =>
  ({ explanation, handling, wording, content: matter.content ?? '', keywords: matter.keywords.join(' '), places: matter.places.join(' ') });

const matterOf = ({ content, keywords, places }: StatementValues): { content: Content | null; keywords: readonly string[]; places: readonly string[] } =>
  ({ content: content === '' ? null : (content as Content), keywords: wordsIn(keywords), places: wordsIn(places) });

/** The input of a draft: everything. */
export const draftInput = (values: StatementValues): Record<string, unknown> => ({ explanation: values.explanation, handling: values.handling, wording: values.wording, matter: matterOf(values) });

/** The input of a change: what is no longer as it was; an emptied text is sent, and refused by its name. */
export function changedInput(before: StatementValues, now: StatementValues): Record<string, unknown> {
  const parts = (['explanation', 'handling', 'wording'] as const).filter((part) => now[part].trim() !== before[part]);
  const matter = JSON.stringify(matterOf(now)) === JSON.stringify(matterOf(before)) ? {} : { matter: matterOf(now) };
  return { ...Object.fromEntries(parts.map((part) => [part, now[part]])), ...matter };
}

/** Which required fields are still empty; the matter needs one of its three. */
export function missingValues(values: StatementValues): readonly string[] {
  const texts = (['explanation', 'handling', 'wording'] as const).filter((part) => values[part].trim() === '');
  const matter = matterOf(values);
  return matter.content === null && matter.keywords.length === 0 && matter.places.length === 0 ? [...texts, 'keywords'] : texts;
}
