// `npx huiyin <command>`: the API's command line with the database of the data folder. Beside a running `npm start`
// it uses that server; alone it starts one and stops it afterwards.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, turbo } from './bootstrap.mjs';
import { listenForStop, runNode } from './child.mjs';
import { ROOT } from './pnpm.mjs';
import { readSettings, requireWritable } from './settings.mjs';
import { exitWith } from './trouble.mjs';

const OURS = join(ROOT, 'apps', 'api', 'dist', 'cli.js');

/** @param {string[]} args @returns {boolean} whether it only asks for help, which needs no database */
export const asksForHelp = (args) => args.length === 0 || args[0] === 'help' || args.includes('--help') || args.includes('-h');

/**
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {string} [cli] the program behind it
 */
export async function commandLine(args, env, cli = OURS) {
  const settings = readSettings(env);
  if (!existsSync(cli)) {
    await install();
    await turbo(['build'], 'the build failed');
  }
  const stop = listenForStop();
  // The caller's folder: commands take paths of files.
  const cwd = process.cwd();
  if (asksForHelp(args)) return runNode([cli, ...args], { env, cwd, stop });
  if (settings.urls) return runNode([cli, ...args], { env: { ...env, DATABASE_OWNER_URL: settings.urls.ownerUrl }, cwd, stop });
  requireWritable(settings.dataDir);
  const { openDatabase } = await import('./embedded-database.mjs');
  const database = await openDatabase({ dataDir: settings.dataDir, purpose: 'serve', log: (line) => void process.stderr.write(`${line}\n`) });
  try {
    const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, HUIYIN_DATA_DIR: settings.dataDir };
    return await runNode([cli, ...args], { env: { ...env, ...urls }, cwd, stop });
  } finally {
    await database.stop();
  }
}

/** @param {string[]} args */
export const run = (args) => exitWith(() => commandLine(args, process.env));
