// Rules of the business: each id that code cites stands in docs/rules.md, and what is claimed is proven by a test.
import { describe, expect, test } from '@jest/globals';
import { filesLike, isTest, read } from '../src/repository.mjs';

const ID = /\b(?:ORG|CMP|REP|LDG|INC|STM|NOT|PBK|RPT)-\d+[a-z]?\b/g;
const page = read('docs/rules.md');
const [claimed = '', later = ''] = page.split('## Cited, not claimed yet');
/** @param {string} part */
const rowsOf = (part) => [...part.matchAll(/^\| ((?:ORG|CMP|REP|LDG|INC|STM|NOT|PBK|RPT)-\d+[a-z]?) \| (.+) \| (.+) \|$/gm)].map(([, id = '', asks = '', proof = '']) => /** @type {const} */ ([id, asks, proof]));
/** Titles as a test file writes them, and as this page quotes them. @param {string} text */
const plain = (text) => text.replaceAll('\\\'', '\'');
const code = filesLike(/^(apps|packages)\/.*\.(ts|tsx|graphql)$/);

test('every id that code cites stands in docs/rules.md', () => {
  const known = new Set([...rowsOf(claimed), ...rowsOf(later)].map(([id]) => id));
  const cited = code.flatMap((path) => [...new Set(read(path).match(ID) ?? [])].map((id) => ({ id, path })));
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(({ id }) => !known.has(id))).toEqual([]);
});

test('no id stands twice, and every id is cited by code', () => {
  const ids = [...rowsOf(claimed), ...rowsOf(later)].map(([id]) => id);
  const cited = new Set(code.flatMap((path) => read(path).match(ID) ?? []));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index || !cited.has(id))).toEqual([]);
});

describe.each(rowsOf(claimed))('%s: %s', (id, _asks, proof) => {
  const proofs = [...proof.matchAll(/`([^`]+)`: (?:“([^”]+)”|(cites the id))/g)];

  test('names a test', () => expect(proofs.length).toBeGreaterThan(0));
  test.each(proofs.map(([, path = '', title]) => ({ path, title })))('$path proves it: $title', ({ path, title }) => {
    expect(isTest(path)).toBe(true);
    expect(plain(read(path))).toContain(title ?? id);
  });
});
