// What the checks read: the files that are, or are about to be, committed; nothing generated, nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A line of .gitignore as a test of a path from the root; folders end in a slash. @param {string} line */
function ignoring(line) {
  const name = line.replace(/\/$/, '');
  const body = name.replace(/[.+^${}()|]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`${name.includes('/') ? '^' : '(^|/)'}${body}${line.endsWith('/') ? '/' : '$'}`);
}

/** @param {string} folder '' or ending in a slash @param {readonly RegExp[]} ignored @returns {string[]} */
const walk = (folder, ignored) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((one) => {
    const path = `${folder}${one.name}${one.isDirectory() ? '/' : ''}`;
    if (path === '.git/' || ignored.some((pattern) => pattern.test(path))) return [];
    return one.isDirectory() ? walk(path, ignored) : [path];
  });

/** A copy without its history, or a machine without git, is read as .gitignore says. */
export const listedByWalking = () => walk('', readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map(ignoring));

const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
const listed = existsSync(join(ROOT, '.git')) && git.status === 0 ? git.stdout.split('\0') : listedByWalking();

/** Paths from the root, with forward slashes, sorted. */
export const FILES = [...new Set(listed)].filter((path) => path !== '' && existsSync(join(ROOT, path))).sort();

/** @param {RegExp} pattern @returns {string[]} */
export const filesLike = (pattern) => FILES.filter((path) => pattern.test(path));

/** @param {string} path from the root */
export const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** @param {string} path from the root @returns {any} */
export const readJson = (path) => JSON.parse(read(path));

/** @param {string} path from the root @returns {boolean} whether it only exists to test something */
export const isTest = (path) => /\.test\.(ts|tsx|mjs)$/.test(path) || /(^|\/)test\//.test(path);

/** The workspace's packages by folder, the root as `''`. @type {Readonly<Record<string, any>>} */
export const PACKAGES = Object.fromEntries(filesLike(/(^|\/)package\.json$/).map((path) => [path.slice(0, -'package.json'.length).replace(/\/$/, ''), readJson(path)]));
