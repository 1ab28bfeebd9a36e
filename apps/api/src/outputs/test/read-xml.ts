import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';

const SCHEMA = readFileSync(new URL('cap-1.2-written.xsd', import.meta.url), 'utf8');
const named = (files: readonly string[]) => files.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
const ROOM = { initialMemoryPages: 1024, maxMemoryPages: 8192 };

/** What libxml2 has against the alerts as CAP. */
export const capFaults = async (...files: readonly string[]): Promise<readonly string[]> =>
  (await validateXML({ xml: named(files), schema: { fileName: 'cap.xsd', contents: SCHEMA }, ...ROOM })).errors.map(({ rawMessage }) => rawMessage);

/** What libxml2 has against them as XML. */
export const xmlFaults = async (...files: readonly string[]): Promise<readonly string[]> =>
  (await validateXML({ xml: named(files), normalization: 'c14n', ...ROOM })).errors.map(({ rawMessage }) => rawMessage);

const LISTS = new Set(['alert.info', 'alert.info.category', 'feed.entry', 'feed.link', 'feed.entry.link', 'feed.entry.category']);
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, ignoreDeclaration: true, htmlEntities: true,
  tagValueProcessor: (_name, value) => (/^\n\s*$/.test(value) ? '' : value), isArray: (_name, path) => LISTS.has(String(path)),
});
// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the tests look at
export const readXml = (file: string): any => parser.parse(file);
