// Documents name things that exist.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesLike, PACKAGES, read, ROOT } from '../src/repository.mjs';

const DOCUMENTS = filesLike(/^(README(\.zh-CN)?|CONTRIBUTING|CHANGELOG)\.md$|^docs\/.*\.md$/);
const { scripts } = PACKAGES[''];

test('the documents of the house are there', () => {
  expect(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'docs/operate.md', 'docs/integrate.md', 'docs/pins.md', 'docs/rules.md'].filter((path) => !existsSync(ROOT + path))).toEqual([]);
});

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);

  test('its commands exist', () => {
    const commands = read('apps/api/src/cli/commands.ts').split('export const COMMANDS')[1] ?? '';
    const known = new Set([...commands.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]));
    const npm = [...text.matchAll(/\bnpm (?:run )?(start|test|run|dev|verify|codegen|check|fix|build|new)\b/g)].map((match) => match[1] ?? '');
    const pnpm = [...text.matchAll(/`pnpm ([a-z]+)/g)].map((match) => match[1] ?? '');
    expect([...npm, ...pnpm].filter((name) => scripts[name] === undefined && name !== 'run' && name !== 'exec')).toEqual([]);
    expect([...text.matchAll(/\bnpx huiyin ([a-z]+)/g)].map((match) => match[1]).filter((name) => !known.has(name))).toEqual([]);
  });
  test('its links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((link) => !/^(https?|mailto):/.test(link));
    const missing = links.filter((link) => !existsSync(ROOT + posix.join(posix.dirname(path), link)));
    expect(missing).toEqual([]);
  });
  test('its paths in code type exist', () => {
    const named = [...text.matchAll(/`((?:apps|packages|tooling|docs)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
    expect(named.filter((one) => !existsSync(ROOT + one) && !/released\.graphql$|\/dist\b/.test(one))).toEqual([]);
  });
  test('its environment variables are read by something', () => {
    const source = filesLike(/^(apps\/api\/src|tooling\/(dev|jest)\/src)\/.*\.(ts|mjs|cjs)$/).map(read).join('\n');
    const named = [...text.matchAll(/`((?:HUIYIN_[A-Z_]+|DATABASE(?:_OWNER)?_URL|PORT|HOST))(?:=[^`]*)?`/g)].map((match) => match[1] ?? '');
    expect([...new Set(named)].filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const decisions = filesLike(/^docs\/decisions\/.*\.md$/);
  test('are numbered from 0001 without a gap', () => {
    expect(decisions.map((path) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])).toEqual(decisions.map((_, index) => String(index + 1).padStart(4, '0')));
  });
  test.each(decisions)('%s has its number, a status and the four parts', (path) => {
    const number = /\/(\d{4})-/.exec(path)?.[1];
    expect(read(path)).toMatch(new RegExp(`^# ${number} · .+\\n`));
    expect(read(path).match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Rejected', '## Consequences']);
  });
  test('every ADR that code cites is there', () => {
    const cited = filesLike(/^(apps|packages|tooling)\/.*\.(ts|tsx|mjs|json)$/).flatMap((path) => [...read(path).matchAll(/\bADR (\d{4})\b/g)].map((match) => match[1]));
    expect(cited.filter((number) => !decisions.some((path) => path.includes(`/${number}-`)))).toEqual([]);
  });
});

describe('README', () => {
  test('both languages have the same commands, addresses and settings', () => {
    const facts = (/** @type {string} */ text) => [...new Set(text.match(/`[^`\n]+`/g) ?? [])].filter((one) => /HUIYIN_|DATABASE|PORT|HOST|^`(npm|npx)|^`\/|huiyin-demo/.test(one)).sort();
    expect(facts(read('README.zh-CN.md'))).toEqual(facts(read('README.md')));
  });
  test('shows the console', () => expect(read('README.md')).toContain('docs/images/console.png'));
});

test('CHANGELOG keeps its form, and says what changed in the contract', () => {
  expect(read('CHANGELOG.md')).toMatch(/^# Changelog\n[\s\S]*\n## \[Unreleased\]\n[\s\S]*\n### Contract\n/);
});
