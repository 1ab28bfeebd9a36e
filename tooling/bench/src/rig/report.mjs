// Sizes come from the command line; every result says when, from which commit, on what and by which method it was taken.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { ROOT } from '@huiyin/tooling-dev/pnpm.mjs';
import { Trouble } from '@huiyin/tooling-dev/trouble.mjs';

/**
 * Reads `--name value` against defaults, which also say the type of each.
 * @template {Record<string, number | string | boolean>} T
 * @param {T} defaults @param {string[]} [argv]
 * @returns {T}
 */
export function readSizes(defaults, argv = process.argv.slice(2)) {
  const options = Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { type: /** @type {'string' | 'boolean'} */ (typeof value === 'boolean' ? 'boolean' : 'string') }]));
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options, strict: true, allowNegative: true }));
  } catch (error) {
    throw new Trouble(`${/** @type {Error} */ (error).message}; options: ${Object.entries(defaults).map(([name, value]) => `--${name} (${value})`).join(' ')}`, 2);
  }
  const read = Object.entries(defaults).map(([name, fallback]) => {
    const given = values[name];
    if (given === undefined) return [name, fallback];
    if (typeof fallback !== 'number') return [name, given];
    if (!Number.isFinite(Number(given)) || given === '') throw new Trouble(`--${name} must be a number, not "${given}"`, 2);
    return [name, Number(given)];
  });
  return Object.fromEntries(read);
}

/** @param {string[]} args */
const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout?.trim() ?? '';

/** @returns {string} the commit, with `+` when the working tree of the measured programs differs from it */
const commit = () => `${git('rev-parse', '--short=10', 'HEAD')}${git('status', '--porcelain', '--', 'apps/api', 'packages') === '' ? '' : '+'}`;

/**
 * Prints a result: one line of circumstances, then the lines given; with `--json <file>` also writes it down.
 * @param {string} title @param {string} method @param {Record<string, unknown>} sizes @param {string[]} lines @param {unknown} figures
 */
export function printResult(title, method, sizes, lines, figures) {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}, load ${loadavg()[1]?.toFixed(1)}`;
  const { json, ...shown } = sizes;
  const about = { title, at: new Date().toISOString(), commit: commit(), machine, method, sizes: shown };
  process.stdout.write(`\n## ${title}\n${about.at} · commit ${about.commit} · ${machine}\n${method}\nsizes: ${Object.entries(shown).map(([name, value]) => `${name}=${value}`).join(' ')}\n\n${lines.join('\n')}\n`);
  if (typeof json === 'string' && json !== '') writeFileSync(json, `${JSON.stringify({ ...about, figures }, null, 1)}\n`);
}

/** @param {string} line progress, apart from the result */
export const say = (line) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

/** @param {readonly (readonly (string | number)[])[]} rows the first one is the head @returns {string[]} a table in Markdown */
export const table = (rows) => rows.flatMap((row, at) => [`| ${row.join(' | ')} |`, ...(at === 0 ? [`|${' --- |'.repeat(row.length)}`] : [])]);
