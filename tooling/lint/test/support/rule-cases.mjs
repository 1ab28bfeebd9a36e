// oxlint's own RuleTester needs Node 22. Here every snippet becomes a file, and the linter that people run reads all
// of them in one run: what is tested is the rule as it is loaded, on the Node that is supported.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/house.mjs';
import { lint } from '../../src/lint.mjs';

/** @typedef {{ rule: string; path: string; code: string; errors: number }} Case */

/** @param {string} folder @param {readonly Case[]} cases @returns {number[]} how often each case's rule spoke */
function findings(folder, cases) {
  const config = join(folder, 'oxlintrc.json');
  const rules = Object.fromEntries(Object.keys(RULES).map((name) => [`house/${name}`, 'error']));
  writeFileSync(config, JSON.stringify({ jsPlugins: [fileURLToPath(new URL('../../src/house.mjs', import.meta.url))], categories: { correctness: 'off' }, rules }));
  cases.forEach(({ path, code }, index) => {
    const file = join(folder, `case-${index}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  });
  const run = lint(['--config', config, '--format', 'json', '--no-ignore', '.'], { cwd: folder, stdio: 'pipe', encoding: 'utf8', env: { ...process.env, HUIYIN_LINT_CASES: folder } });
  /** @type {{ diagnostics: { code: string; filename: string }[] }} */
  const { diagnostics } = JSON.parse(String(run.stdout));
  return cases.map(({ rule }, index) => diagnostics.filter(({ code, filename }) => code === `house(${rule})` && filename.replaceAll('\\', '/').startsWith(`case-${index}/`)).length);
}

/** @param {Readonly<Record<string, { readonly valid: readonly (readonly [string, string])[]; readonly invalid: readonly (readonly [string, string, number?])[] }>>} table */
export function testRules(table) {
  /** @type {Case[]} */
  const cases = [];
  /** @type {number[]} */
  let found = [];
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-lint-'));
  beforeAll(() => {
    found = findings(folder, cases);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [rule, { valid, invalid }] of Object.entries(table)) {
    describe(rule, () => {
      const told = [...valid.map(([path, code]) => /** @type {const} */ ([path, code, 0])), ...invalid];
      for (const [path, code, errors = 1] of told) {
        const index = cases.push({ rule, path, code, errors }) - 1;
        const shown = code.length > 90 ? `${code.slice(0, 90)}…` : code;
        test(`${errors === 0 ? 'lets pass' : 'finds'} in ${path}: ${shown.replaceAll('\n', ' ')}`, () => expect(found[index]).toBe(errors));
      }
    });
  }
}
