import { legible } from '../outputs/text.ts';

/** Markup that is safe to send. */
export interface Html { readonly markup: string }
type Value = Html | readonly Html[] | string | null;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => legible(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/** A template whose texts are escaped; attributes stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  ({ markup: parts.map((part, index) => (index === 0 ? part : `${markupOf(values[index - 1]!)}${part}`)).join('') });
