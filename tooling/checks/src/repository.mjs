// What the checks read: the files that are, or are about to be, committed; nothing generated, nothing installed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Without git (a release's archive) there is nothing that could differ from what is tracked. */
const listed = existsSync(join(ROOT, '.git'))
  ? execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0')
  : [];

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
