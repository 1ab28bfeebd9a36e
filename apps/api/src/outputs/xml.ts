// XML 1.0. xmlbuilder2 takes what people write as `&nbsp;` for an entity and so breaks the file: the few lines are ours.
import { legible } from './text.ts';

export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly (XmlElement | null)[];
  readonly attributes: Readonly<Record<string, string>>;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };
const escape = (character: string): string => ESCAPES[character]!;

/** An element with text, or with elements of which null ones are left out. */
export const element = (name: string, content: XmlElement['content'], attributes: XmlElement['attributes'] = {}): XmlElement => ({ name, content, attributes });

function written({ name, content, attributes }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${legible(value).replace(/[&<>"\n\t]/g, escape)}"`).join('')}`;
  const inside = typeof content === 'string' ? legible(content).replace(/[&<>]/g, escape) : content.map((one) => (one === null ? '' : written(one, `${indent}  `))).join('');
  if (inside === '') return `${start}/>\n`;
  return typeof content === 'string' ? `${start}>${inside}</${name}>\n` : `${start}>\n${inside}${indent}</${name}>\n`;
}

/** The file in UTF-8, an element a line. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
