// `npm start`: from a fresh clone, or from what the last start or crash left, to a running server. One process
// holds the data folder; the API is its child, the database a process of its own that outlives a crash.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, steps, turbo } from './bootstrap.mjs';
import { listenForStop, runNode } from './child.mjs';
import { ROOT } from './pnpm.mjs';
import { takeLock } from './process-lock.mjs';
import { readSettings, requirePort, requireWritable } from './settings.mjs';
import { Trouble, exitWith } from './trouble.mjs';

const AFTER_CRASH_MS = 10_000;

class Stopped extends Error {}

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);


/** What stands between a clone and a runnable API; tests put their own in its place. */
const OURS = { dist: join(ROOT, 'apps', 'api', 'dist'), install, build: () => turbo(['build'], 'the build failed') };

/** @param {string} dist @param {string} name of a file the build makes */
function built(dist, name) {
  const file = join(dist, name);
  if (!existsSync(file)) throw new Trouble(`the build made no ${file}`);
  return file;
}

/** @param {import('./settings.mjs').Settings} settings @param {(line: string) => void} log @param {(error: unknown) => void} onLost */
async function databaseFor(settings, log, onLost) {
  // Loaded only now: before the install there is no `pg` to import.
  const { openDatabase, whyUnreachable } = await import('./embedded-database.mjs');
  if (!settings.urls) return openDatabase({ dataDir: settings.dataDir, purpose: 'serve', log, onLost });
  const why = await whyUnreachable(settings.urls.appUrl);
  if (why) throw new Trouble(`cannot reach the database of DATABASE_URL (${why})`);
  return { ...settings.urls, reused: true, stop: async () => {} };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {typeof OURS} [parts]
 * @returns {Promise<number>} exit code
 */
export async function start(env, { dist, install: installAll, build } = OURS) {
  const began = Date.now();
  const settings = readSettings(env);
  requireWritable(settings.dataDir);
  const lock = takeLock(join(settings.dataDir, 'npm-start.lock'));
  if ('heldBy' in lock) throw new Trouble(`the data folder ${settings.dataDir} is in use by another npm start (process ${lock.heldBy}); stop it or set HUIYIN_DATA_DIR`);
  process.once('exit', lock.release);
  await requirePort(settings.port, settings.host, lock.wasStale ? AFTER_CRASH_MS : 0);

  const stop = listenForStop();
  const step = steps(settings.demo ? 5 : 4, print);
  /** @param {string} title @param {() => Promise<unknown>} work */
  const doing = async (title, work) => {
    await step(title, work).catch((error) => {
      throw stop.asked.aborted ? new Stopped() : error;
    });
    if (stop.asked.aborted) throw new Stopped();
  };

  /** @type {Awaited<ReturnType<typeof databaseFor>> | undefined} */
  let database;
  try {
    await doing('Installing packages', installAll);
    await doing('Building', build);
    /** @type {unknown} */
    let lost;
    const onLost = (/** @type {unknown} */ error) => {
      lost = error;
      process.kill(process.pid, 'SIGTERM');
    };
    await doing('Starting the database', async () => (database = await databaseFor(settings, (line) => print(`      ${line}`), onLost)));
    if (!database) throw new Stopped();
    const childEnv = { ...env, PORT: String(settings.port), HOST: settings.host, HUIYIN_DATA_DIR: settings.dataDir, HUIYIN_DEMO: settings.demo ? '1' : '0', DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
    /** @param {string} command */
    const cli = async (command) => {
      const code = await runNode([built(dist, 'cli.js'), command], { env: childEnv, cwd: ROOT, stop });
      if (code !== 0) throw new Trouble(`"huiyin ${command}" failed (exit code ${code}, see above)`);
    };
    await doing('Migrating the database', () => cli('migrate'));
    if (settings.demo) await doing('Filling the demo', () => cli('demo'));

    print(`Starting the server; everything before it took ${((Date.now() - began) / 1000).toFixed(1)} s`);
    const code = await runNode(['--max-semi-space-size=64', built(dist, 'main.js')], { env: childEnv, cwd: ROOT, stop });
    if (lost) throw lost;
    if (stop.asked.aborted) return code === 137 ? 1 : 0;
    if (code === 137) throw new Trouble('the server was killed; what it acknowledged is kept, npm start brings it back');
    if (code !== 0) throw new Trouble(`the server ended with code ${code} (see above)`);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  } finally {
    await database?.stop();
    if (stop.asked.aborted) print('stopped');
  }
}

export const run = () => exitWith(() => start(process.env));
