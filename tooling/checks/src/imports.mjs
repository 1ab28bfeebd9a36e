// Imports as text: enough to tell who knows whom, without a parser. Comments are dropped first, so that a JSDoc
// `import('…')` is not taken for one.
import { posix } from 'node:path';
import { FILES, PACKAGES, read } from './repository.mjs';

/** @typedef {{ from: string; to: string; specifier: string; typeOnly: boolean; names: readonly string[] }} Import */

const STATEMENT = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/g;
const EFFECT = /(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** @type {Readonly<Record<string, string>>} */
const FOLDER_OF = Object.fromEntries(Object.entries(PACKAGES).map(([folder, { name }]) => [name, folder]));

/**
 * Where an import leads: a path of this repository, `node:…`, or `npm:…`.
 * @param {string} file @param {string} specifier
 */
export function target(file, specifier) {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')));
  if (specifier.startsWith('node:')) return specifier;
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return FOLDER_OF[name] === undefined ? `npm:${name}` : `${FOLDER_OF[name]}/`;
}

/** @param {string} clause `{ a, type B }`, `* as x`, `x` @returns {{ names: string[]; typeOnly: boolean }} names of values */
function named(clause) {
  const inner = /\{([\s\S]*)\}/.exec(clause)?.[1];
  const outer = clause.replace(/\{[\s\S]*\}/, '').replace(/[,\s]/g, '');
  const listed = (inner ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  const names = listed.filter((one) => !one.startsWith('type ')).map((one) => one.split(/\s+as\s+/)[0] ?? one);
  return { names: outer === '' ? names : [...names, outer], typeOnly: outer === '' && inner !== undefined && names.length === 0 };
}

/** @param {string} file @param {string} source @returns {Import[]} */
export function importsOf(file, source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\n)\s*\/\/[^\n]*/g, '$1');
  const statements = [...code.matchAll(STATEMENT)].map(([, , type, clause = '', specifier = '']) => {
    const { names, typeOnly } = named(clause);
    return { from: file, to: target(file, specifier), specifier, typeOnly: type !== undefined || typeOnly, names: type === undefined ? names : [] };
  });
  const bare = [...code.matchAll(EFFECT), ...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ from: file, to: target(file, specifier), specifier, typeOnly: false, names: ['*'] }));
  return [...statements, ...bare];
}

/** Every import of the repository's own code. */
export const IMPORTS = FILES.filter((path) => /^(apps|packages|tooling)\/.*\.(ts|tsx|mjs|cjs)$/.test(path)).flatMap((path) => importsOf(path, read(path)));
