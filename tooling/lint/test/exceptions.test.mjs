import { beforeAll, describe, expect, test } from '@jest/globals';
import { EXCEPTIONS, covers } from '../src/exceptions.mjs';
import { lint } from '../src/lint.mjs';

/** @type {{ rule: string; subject: string }[]} */
let found = [];

beforeAll(() => {
  const run = lint(['--format', 'json', 'apps', 'packages', 'tooling'], { stdio: 'pipe', encoding: 'utf8', maxBuffer: 64 << 20, env: { ...process.env, HUIYIN_LINT_WITHOUT_EXCEPTIONS: '1' } });
  /** @type {{ diagnostics: { code: string; filename: string; message: string }[] }} */
  const { diagnostics } = JSON.parse(String(run.stdout));
  found = diagnostics.flatMap(({ code, filename, message }) => {
    const rule = /^house\((.*)\)$/.exec(code)?.[1];
    if (rule === undefined) return [];
    return [{ rule, subject: filename }, { rule, subject: `${filename}#${/^\S+/.exec(message)?.[0]}` }];
  });
});

describe.each(Object.entries(EXCEPTIONS))('exceptions of %s', (rule, rows) => {
  test.each(Object.entries(rows))('%s is still needed, and says why', (place, reason) => {
    expect(reason).toMatch(/^\S+( \S+){4,}/);
    expect(found.filter((one) => one.rule === rule && covers(place, one.subject))).not.toHaveLength(0);
  });
});
