import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The rules' own tests lay each snippet into a tree of its own below this folder; elsewhere it is not set. */
const CASES = process.env['HUIYIN_LINT_CASES'];

/** @param {string} file absolute @returns {string} from the root, with forward slashes */
export const fromRoot = (file) => {
  const path = relative(CASES ?? ROOT, file).split(sep).join('/');
  return CASES === undefined ? path : path.slice(path.indexOf('/') + 1);
};

/** @param {string} path from the root @returns {boolean} whether it only exists to test something */
export const isTest = (path) => /\.test\.(ts|tsx|mjs)$/.test(path) || /(^|\/)test\//.test(path);
