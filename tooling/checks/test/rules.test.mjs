// Rules of the business: each stands in docs/rules.md; what is claimed is done on a screen and proven by a test.
import { describe, expect, test } from '@jest/globals';
import { filesLike, isTest, read } from '../src/repository.mjs';
import { screensOfConsole, wrongScreens } from '../src/screens.mjs';

const ID = /\b(?:ORG|CMP|REP|LDG|INC|STM|NOT|PBK|RPT)-\d+[a-z]?\b/g;
/** How many rules there are of each kind; the first four are sections 1 to 3. */
const RULES = { ORG: 8, CMP: 24, REP: 5, LDG: 7, INC: 11, STM: 3, NOT: 14, PBK: 10, RPT: 8 };
const OWED = ['ORG', 'CMP', 'REP', 'LDG'];
/** Of sections 1 to 3, what comes later, and why. */
const LATER = { 'LDG-5': 'volumes are sealed at a year\'s end, with the evidence that they have not changed' };
const page = read('docs/rules.md');
const [before = '', later = ''] = page.split('## Not claimed yet');
const [, claimed = ''] = before.split('## Claimed');
const idsOf = (/** @type {readonly string[]} */ kinds) => Object.entries(RULES).filter(([kind]) => kinds.includes(kind)).flatMap(([kind, count]) => Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`));
/** @param {string} part */
const rowsOf = (part) => [...part.matchAll(/^\| ((?:ORG|CMP|REP|LDG|INC|STM|NOT|PBK|RPT)-\d+[a-z]?) \| (.+) \|$/gm)].map(([, id = '', cells = '']) => /** @type {const} */ ([id, ...cells.split(' | ')]));
const claims = rowsOf(claimed).map(([id, asks = '', screen = '', proof = '', ...more]) => ({ id, asks, screen, proof, more }));
/** Titles as a test file writes them, and as this page quotes them. @param {string} text */
const plain = (text) => text.replaceAll('\\\'', '\'');
const code = filesLike(/^(apps|packages)\/.*\.(ts|tsx|graphql)$/);
const screens = screensOfConsole();

/** Ids of sections 1 to 3 that nothing claims. @param {readonly string[]} ids */
const unclaimed = (ids) => idsOf(OWED).filter((id) => !ids.includes(id) && !(id in LATER));

test('every rule stands in docs/rules.md, once', () => {
  const ids = [...claims.map(({ id }) => id), ...rowsOf(later).map(([id]) => id)];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(idsOf(Object.keys(RULES)).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every rule of organisation, complaints, repairs and the register as evidence is claimed', () => {
  expect(unclaimed(claims.map(({ id }) => id))).toEqual([]);
  expect(Object.keys(LATER).filter((id) => !rowsOf(later).some(([one]) => one === id))).toEqual([]);
});

test('every id that code cites stands in docs/rules.md, and what is claimed is cited by code', () => {
  const known = new Set([...claims.map(({ id }) => id), ...rowsOf(later).map(([id]) => id)]);
  const cited = code.flatMap((path) => [...new Set(read(path).match(ID) ?? [])].map((id) => ({ id, path })));
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(({ id }) => !known.has(id))).toEqual([]);
  expect(claims.filter(({ id }) => !cited.some((one) => one.id === id)).map(({ id }) => id)).toEqual([]);
});

describe.each(claims)('$id: $asks', ({ id, screen, proof, more }) => {
  const proofs = [...proof.matchAll(/`([^`]+)`: (?:“([^”]+)”|(cites the id))/g)];

  test('is one row of four cells', () => expect(more).toEqual([]));
  test('a person does or sees it on a screen that is there', () => expect(wrongScreens(screen, screens)).toEqual([]));
  test('names a test', () => expect(proofs.length).toBeGreaterThan(0));
  test.each(proofs.map(([, path = '', title]) => ({ path, title })))('$path proves it: $title', ({ path, title }) => {
    expect(isTest(path)).toBe(true);
    expect(plain(read(path))).toContain(title ?? id);
  });
});

describe('the check itself', () => {
  test('knows the console', () => {
    for (const path of ['/', '/work', '/complaints', '/complaints/create', '/complaints/:id/show', '/renovations/:id', '/records', '/customers/:id/show']) expect([...screens.routes]).toContain(path);
    for (const command of ['complaintRegister', 'complaintJudge', 'complaintUrge', 'complaintSign', 'weeklyCheckSign', 'customerUnmask', 'archiveItemLend']) expect([...screens.commands]).toContain(command);
    expect(screens.commands.has('signIn')).toBe(true);
    expect(screens.words.has("Owners' committee")).toBe(true);
  });
  test.each([
    ['', 'names no screen'],
    ['“Judge” `complaintJudge`', 'names no screen'],
    ['`/complaints/:id/judge` “Judge” `complaintJudge`', '/complaints/:id/judge is no address of the console'],
    ['`/complaints/:id/show` “Judge” `complaintJudged`', 'complaintJudged is no command that the console sends'],
    ['`/complaints/:id/show` “Jugde” `complaintJudge`', '“Jugde” stands on no screen'],
  ])('finds that %s is wrong', (cell, wrong) => expect(wrongScreens(cell, screens)).toContain(wrong));
  test('a right cell is right', () => expect(wrongScreens('`/complaints/:id/show` “Judge” `complaintJudge`; `/work`', screens)).toEqual([]));
  test('a rule that nothing claims is found', () => {
    expect(unclaimed(claims.map(({ id }) => id).filter((id) => id !== 'CMP-9'))).toEqual(['CMP-9']);
  });
});
