// Every version stands once, is exact, is needed, runs on the oldest Node and installs on a Mac.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PACKAGES, read, ROOT } from '../src/repository.mjs';
import { satisfies } from '../src/semver.mjs';

const OLDEST = '20.19.0';
const workspace = read('pnpm-workspace.yaml');
/** @param {string} section @returns {Readonly<Record<string, string>>} */
const entries = (section) => {
  const block = new RegExp(`^${section}:\\n((?:  .*\\n?)+)`, 'm').exec(workspace)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/^ {2}"?([^":\s]+)"?:\s*(\S+)\s*$/gm)].map(([, name = '', version = '']) => [name, version]));
};
const catalog = entries('catalog');
const declared = Object.entries(PACKAGES).flatMap(([folder, one]) =>
  ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) => Object.entries(one[kind] ?? {}).map(([name, version]) => ({ folder, name, version: String(version) }))));

describe('the catalog', () => {
  test('is read', () => expect(Object.keys(catalog).length).toBeGreaterThan(50));
  test.each(Object.entries(catalog))('%s is exact: %s', (_name, version) => expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/));
  test('every dependency comes from it, or is ours', () => {
    expect(declared.filter(({ name, version }) => version !== (name.startsWith('@huiyin/') ? 'workspace:*' : 'catalog:'))).toEqual([]);
  });
  test('every dependency stands in it', () => expect(declared.filter(({ name }) => !name.startsWith('@huiyin/') && catalog[name] === undefined)).toEqual([]));
  test('every entry is used', () => {
    const used = new Set(declared.map(({ name }) => name));
    expect(Object.keys(catalog).filter((name) => !used.has(name))).toEqual([]);
  });
  test('every version that docs/pins.md holds back is the one that is installed', () => {
    const held = [...read('docs/pins.md').matchAll(/^\| `([^`]+)` \| (\S+) \|/gm)].map(([, name = '', version = '']) => ({ name, version }));
    expect(held.length).toBeGreaterThan(10);
    const installed = { ...catalog, ...entries('overrides') };
    expect(held.filter(({ name, version }) => installed[name] !== version)).toEqual([]);
  });
  test('every override has its reason in docs/pins.md', () => {
    expect(Object.keys(entries('overrides')).filter((name) => !read('docs/pins.md').includes(`\`${name}\``))).toEqual([]);
  });
});

describe(`Node ${OLDEST}`, () => {
  const direct = declared.filter(({ name, folder }) => existsSync(join(ROOT, folder, 'node_modules', name, 'package.json')));
  test('dependencies are installed where they are declared', () => expect(direct.length).toBe(declared.length));
  test('every direct dependency accepts it', () => {
    const refusing = direct.flatMap(({ folder, name }) => {
      const range = JSON.parse(readFileSync(join(ROOT, folder, 'node_modules', name, 'package.json'), 'utf8')).engines?.node;
      return range === undefined || satisfies(OLDEST, range) ? [] : [`${name} ${range}`];
    });
    expect([...new Set(refusing)]).toEqual([]);
  });
  test.each([
    ['>=20.19', true], ['>=20.19.0', true], ['>=20.19.1', false], ['^20.19.0 || >=22.12.0', true], ['>= 18', true], ['20.x', true], ['20', true], ['~20.18', false],
    ['>=22', false], ['^18.12 || ^22', false], ['*', true], ['', true], ['18 - 20', true], ['>=18 <20', false], ['>20', false], ['<=20', true], ['^0.10', false],
  ])('%s: %s', (range, fits) => expect(satisfies(OLDEST, range)).toBe(fits));
});

describe('the lockfile', () => {
  const lock = read('pnpm-lock.yaml');
  const named = new Set([...lock.matchAll(/^ {2}'?(@?[^@\s':]+(?:\/[^@\s':]+)?)@[^\s:]+'?:/gm)].map((match) => match[1] ?? ''));

  test('every binary for Linux has its sister for a Mac', () => {
    const linux = [...named].filter((name) => /linux-x64(-gnu)?$/.test(name));
    expect(linux.length).toBeGreaterThan(5);
    const sisters = (/** @type {string} */ name) => ['darwin-arm64', 'darwin-universal'].map((mac) => name.replace(/linux-x64(-gnu)?$/, mac));
    expect(linux.filter((name) => !sisters(name).some((mac) => named.has(mac)))).toEqual([]);
  });
  test('names no registry: whoever installs chooses their own', () => expect(lock.match(/https?:\/\/|tarball:/g)).toBeNull());
  test('holds one graphql: two would not know each other\'s types', () => {
    expect([...new Set([...lock.matchAll(/^ {2}graphql@(\d[^:(]*)/gm)].map((match) => match[1]))]).toEqual([catalog['graphql']]);
  });
});
