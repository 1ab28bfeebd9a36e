// The database that `npm start`, `npm test` and `npx huiyin` bring along when no DATABASE_URL is given. Several
// processes may use one data folder: the last one that leaves stops the server, and a crash leaves it for the next.
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { APP, OWNER, ensureDatabase, ensureRoles, withClient } from './database-roles.mjs';
import { inTurn, processRegister, replaceFile } from './process-lock.mjs';
import { openCluster } from './postgres-cluster.mjs';
import { Trouble, codeOf, firstLine } from './trouble.mjs';

/** @typedef {import('./database-roles.mjs').Passwords} Passwords */
/**
 * @typedef {object} Database
 * @property {string} adminUrl superuser, database `postgres`: makes and drops databases
 * @property {string} ownerUrl migrates `huiyin`
 * @property {string} appUrl serves `huiyin`
 * @property {string} database name, `huiyin`
 * @property {boolean} reused true when the server was running already
 * @property {() => number | undefined} serverPid process id of the server now
 * @property {() => Promise<void>} stop leaves it; the last one to leave stops the server
 */

const DATABASE = 'huiyin';
const WATCH_EVERY_MS = 200;
const RESTARTS_PER_MINUTE = 30;

/** @param {string} home */
function prepareFolder(home) {
  // Others may pass through but not look in: as root the server runs under another account and must reach its cluster.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  for (const folder of [resolve(home, '..'), home]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true, mode });
    chmodSync(folder, mode);
  }
}

/** @param {string} file @param {boolean} clusterExists @returns {Passwords} */
function passwordsIn(file, clusterExists) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (clusterExists) throw new Trouble(`${file} is missing, without it the database beside it cannot be opened; restore it from a backup`);
  const secret = () => randomBytes(24).toString('hex');
  const passwords = { postgres: secret(), owner: secret(), app: secret() };
  replaceFile(file, JSON.stringify(passwords));
  return passwords;
}

/** @param {string} role @param {string} password @param {number} port @param {string} database */
const urlOf = (role, password, port, database) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

/**
 * Opens the database of a data folder: made on first use, started, or found running.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {import('./postgres-cluster.mjs').Purpose} options.purpose `test`: fast and forgetful
 * @param {(line: string) => void} [options.log]
 * @param {boolean} [options.supervise] restart the server when it dies; by default when serving
 * @param {(error: unknown) => void} [options.onLost] told when the server is gone and cannot be brought back as it was
 * @returns {Promise<Database>}
 */
export async function openDatabase({ dataDir, purpose, log = () => {}, supervise = purpose === 'serve', onLost = () => {} }) {
  const home = resolve(dataDir, 'database');
  const lock = join(home, 'turn');
  try {
    prepareFolder(home);
  } catch (error) {
    throw new Trouble(`cannot write to the data folder ${dataDir} (${codeOf(error)}); set HUIYIN_DATA_DIR to a folder you may write to`);
  }
  const cluster = openCluster(home);
  const users = processRegister(join(home, 'users'));

  const opened = await inTurn(lock, async () => {
    const passwords = passwordsIn(join(home, 'passwords.json'), cluster.exists());
    if (!cluster.exists()) {
      log('creating the database');
      await cluster.create(passwords.postgres);
    }
    const found = cluster.running();
    const server = found ? await settled(cluster, purpose) : await cluster.start(purpose);
    const adminUrl = urlOf('postgres', passwords.postgres, server.port, 'postgres');
    await ensureRoles(adminUrl, passwords);
    await ensureDatabase(adminUrl, DATABASE);
    users.enter();
    return { adminUrl, passwords, port: server.port, reused: found !== undefined };
  });

  let leaving = false;
  const watch = supervise ? setInterval(() => void heal(), WATCH_EVERY_MS) : undefined;
  watch?.unref();
  let healing = false;
  /** @type {number[]} */
  let restarts = [];

  async function heal() {
    if (leaving || healing || cluster.running()) return;
    healing = true;
    try {
      restarts = [...restarts.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (restarts.length > RESTARTS_PER_MINUTE) throw new Trouble(`the database stopped ${restarts.length} times in a minute (log: ${join(home, 'log')})`);
      await inTurn(lock, async () => {
        if (leaving || cluster.running()) return;
        const server = await cluster.start(purpose);
        if (server.port !== opened.port) throw new Trouble(`the database came back on port ${server.port}, ${opened.port} was taken meanwhile`);
        log('the database had stopped and was started again');
      });
    } catch (error) {
      clearInterval(watch);
      onLost(error);
    } finally {
      healing = false;
    }
  }

  async function stop() {
    if (leaving) return;
    leaving = true;
    clearInterval(watch);
    await inTurn(lock, async () => {
      users.leave();
      if (users.others().length === 0) await cluster.stop();
    });
  }

  return {
    adminUrl: opened.adminUrl,
    ownerUrl: urlOf(OWNER, opened.passwords.owner, opened.port, DATABASE),
    appUrl: urlOf(APP, opened.passwords.app, opened.port, DATABASE),
    database: DATABASE,
    reused: opened.reused,
    serverPid: () => cluster.running()?.pid,
    stop,
  };
}

/**
 * A server found running may be recovering or on its way out: waits until it is the one or the other.
 * @param {ReturnType<typeof openCluster>} cluster @param {import('./postgres-cluster.mjs').Purpose} purpose
 */
async function settled(cluster, purpose) {
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((resume) => setTimeout(resume, 50))) {
    const server = cluster.running();
    if (!server) return cluster.start(purpose);
    if (server.status === 'ready') return server;
  }
  throw new Trouble('the database is running but does not become ready');
}

/** @param {string} url @returns {Promise<string | undefined>} why that database cannot be used, in one line */
export const whyUnreachable = (url) =>
  withClient(url, async (client) => void (await client.query('select 1'))).then(
    () => undefined,
    (error) => firstLine(error),
  );
