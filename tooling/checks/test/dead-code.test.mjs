// knip: files nobody loads, exports nobody takes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../src/repository.mjs';

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} what is kept though nobody uses it, with the reason */
const KEPT = {
  exports: {},
  types: {},
};

/** @type {readonly any[]} */
let issues = [];
beforeAll(() => {
  const knip = fileURLToPath(new URL('../node_modules/knip/bin/knip.js', import.meta.url));
  const args = [knip, '--config', 'tooling/checks/knip.json', '--no-progress', '--no-exit-code', '--reporter', 'json', '--include', 'files,exports,types,duplicates'];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (run.stdout.trim() === '') throw new Error(`knip said nothing: ${run.stderr}`);
  ({ issues } = JSON.parse(run.stdout));
});

describe('dead code', () => {
  test('every file is loaded by something', () => {
    expect(issues.flatMap((one) => (one.files ?? []).map((/** @type {any} */ file) => file.name ?? one.file))).toEqual([]);
  });
  test.each(['exports', 'types', 'duplicates'])('%s', (kind) => {
    const found = issues.flatMap((one) => (one[kind] ?? []).flat().map((/** @type {any} */ { name }) => `${one.file}#${name}`));
    const kept = KEPT[kind] ?? {};
    expect(found.filter((name) => kept[name] === undefined)).toEqual([]);
    expect(Object.keys(kept).filter((name) => !found.includes(name))).toEqual([]);
  });
});
