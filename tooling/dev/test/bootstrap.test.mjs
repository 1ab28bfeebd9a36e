import { afterAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import versions from '../src/node-version.cjs';
import { asksForHelp } from '../src/command-line.mjs';
import { installKey } from '../src/bootstrap.mjs';
import { pinnedPnpm } from '../src/pnpm.mjs';
import { readSettings } from '../src/settings.mjs';
import { cleanUp, newFolder, node } from './support/processes.mjs';

afterAll(cleanUp);

test('a Node before 20.19 is named in one line, later ones pass', () => {
  for (const old of ['0.10.48', '12.22.12', '18.20.8', '20.18.3', '20.9.0']) expect(versions.whyTooOld(old)).toMatch(new RegExp(`^Node ${old} is too old; [^\n]+$`));
  for (const fine of ['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0']) expect(versions.whyTooOld(fine)).toBeUndefined();
});

describe('the pinned pnpm', () => {
  test('is taken from PATH only when it is that very version', () => {
    const [, [, wanted]] = pinnedPnpm('10.0.0');
    expect(wanted).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
    expect(pinnedPnpm(wanted.slice('pnpm@'.length))).toEqual(['pnpm', []]);
    expect(pinnedPnpm('')[0]).toBe('npx');
  });

  test('passes its exit code on', async () => {
    const child = node([join(process.cwd(), 'tooling/dev/src/pnpm.mjs'), 'exec', 'node', '-e', 'process.exit(9)']);
    expect((await child.ended).code).toBe(9);
  });
});

test('the install stamp changes with the lockfile', () => {
  const root = newFolder();
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) writeFileSync(join(root, file), 'a');
  const before = installKey(root);
  expect(installKey(root)).toBe(before);
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'b');
  expect(installKey(root)).not.toBe(before);
});

describe('settings', () => {
  test('have the defaults of the contract', () => {
    expect(readSettings({})).toMatchObject({ port: 4000, host: '127.0.0.1', demo: true, urls: undefined, dataDir: expect.stringMatching(/\/\.huiyin$/) });
    expect(readSettings({ HUIYIN_DEMO: '0', PORT: '80', HUIYIN_DATA_DIR: 'here', INIT_CWD: '/tmp' })).toMatchObject({ port: 80, demo: false, dataDir: '/tmp/here' });
    expect(readSettings({ DATABASE_URL: 'postgres://a@b/c' }).urls).toEqual({ appUrl: 'postgres://a@b/c', ownerUrl: 'postgres://a@b/c' });
  });

  test('refuse what cannot be meant', () => {
    for (const PORT of ['0', '-1', '65536', 'http', '80.5']) expect(() => readSettings({ PORT })).toThrow('PORT must be a number');
    expect(() => readSettings({ DATABASE_OWNER_URL: 'postgres://a@b/c' })).toThrow('set both or neither');
  });

  test('asking for help needs no database', () => {
    expect([[], ['help'], ['import', '--help'], ['-h']].map(asksForHelp)).toEqual([true, true, true, true]);
    expect([['migrate'], ['import', 'help.csv']].map(asksForHelp)).toEqual([false, false]);
  });
});
