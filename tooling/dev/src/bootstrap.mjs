// What must have happened before anything else of this repository can run: packages installed, sources built.
// Imports nothing from npm, for on a fresh clone nothing of it is there yet.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, pnpm } from './pnpm.mjs';
import { Trouble } from './trouble.mjs';

const STAMP = join(ROOT, 'node_modules', '.huiyin-installed');

/** @param {string} root @returns {string} changes when an install would change something */
export function installKey(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** @returns {boolean} */
export const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === installKey(ROOT);

/** Installs the locked packages unless that was done already. CI=true: pnpm must not ask anything. */
export async function install() {
  if (isInstalled()) return;
  const key = installKey(ROOT);
  const { code } = await pnpm(['install', '--frozen-lockfile', '--prefer-offline'], { env: { CI: 'true' } });
  if (code !== 0) throw new Trouble(`the packages could not be installed (pnpm ended with ${code}, see above)`);
  writeFileSync(STAMP, key);
}

/**
 * @param {string[]} tasks of turbo.json, such as `build`
 * @param {string} failure what to say when they fail
 */
export async function turbo(tasks, failure) {
  const { code } = await pnpm(['exec', 'turbo', 'run', ...tasks, '--output-logs=errors-only', '--log-order=grouped']);
  if (code !== 0) throw new Trouble(`${failure} (see above)`);
}

/**
 * Names the steps of a long beginning and how long each took.
 * @param {number} total @param {(line: string) => void} print
 */
export function steps(total, print) {
  let number = 0;
  return async (/** @type {string} */ title, /** @type {() => Promise<unknown>} */ work) => {
    number += 1;
    const began = Date.now();
    print(`[${number}/${total}] ${title} …`);
    await work();
    print(`[${number}/${total}] ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  };
}
