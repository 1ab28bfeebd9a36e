// What every bench and every torture stands on: a data folder of its own, the embedded database as `npm start` opens
// it, and the API as a process of its own.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atDatabase, ensureDatabase, withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { openDatabase } from '@huiyin/tooling-dev/embedded-database.mjs';
import { ROOT } from '@huiyin/tooling-dev/pnpm.mjs';
import { Trouble } from '@huiyin/tooling-dev/trouble.mjs';

/** Flags of an API whose memory is to be read after a collection: see `memory`. */
export const COLLECTING = ['--expose-gc', '--import', new URL('collect.mjs', import.meta.url).href];

const FOLLOW = new URL('../../../dev/src/follow-parent.mjs', import.meta.url).href;
const API = join(ROOT, 'apps', 'api');
const READY_WITHIN_MS = 60_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @typedef {{ name: string, adminUrl: string, ownerUrl: string, appUrl: string }} StandDatabase `adminUrl` is a superuser's */
/** @typedef {Awaited<ReturnType<typeof openStand>>} Stand */
/** @typedef {Awaited<ReturnType<Stand['startApi']>>} Api */

/** Settings of the caller that would change what is measured. */
const NOT_INHERITED = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'HUIYIN_DATA_DIR', 'HUIYIN_DEMO', 'HUIYIN_CLOCK', 'HUIYIN_ROLE', 'HUIYIN_PUBLIC_URL', 'HUIYIN_UNSAFE_SETTINGS', 'NODE_ENV', 'NODE_OPTIONS', 'PORT', 'HOST', 'HUIYIN_CLOSING_LINE_FILE'];

/** @param {boolean} sources @param {string} name of a program of the API */
function program(sources, name) {
  if (sources) return ['--conditions=source', '--import', 'tsx', join('src', `${name}.ts`)];
  const file = join(API, 'dist', `${name}.js`);
  if (!existsSync(file)) throw new Trouble(`${file} is not built: run "npm run build" first`);
  return [file];
}

/** @param {NodeJS.ProcessEnv} own @returns {NodeJS.ProcessEnv} */
function environment(own) {
  const env = { ...process.env, ...own };
  for (const name of NOT_INHERITED) if (!(name in own)) delete env[name];
  return env;
}

/**
 * Opens the stand. Without `dataDir` a new folder is made and removed again at the end.
 * @param {object} [options]
 * @param {string | undefined} [options.dataDir] kept, so that a second run finds what the first one made
 * @param {boolean} [options.sources] run the API from its TypeScript instead of from `dist`
 * @param {boolean} [options.supervise] bring the database back when it dies, as `npm start` does; else `startDatabase` does
 * @param {(line: string) => void} [options.log]
 */
export async function openStand({ dataDir, sources = false, supervise = true, log = () => {} } = {}) {
  const folder = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'huiyin-stand-')) : resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  // As root the database runs under another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await openDatabase({ dataDir: folder, purpose: 'serve', supervise, log });
  /** @type {Set<{ stop: () => Promise<void> }>} */
  const apis = new Set();

  /** @param {string} name @returns {StandDatabase} */
  const urls = (name) => ({ name, adminUrl: atDatabase(server.adminUrl, name), ownerUrl: atDatabase(server.ownerUrl, name), appUrl: atDatabase(server.appUrl, name) });

  /**
   * Runs a command of `npx huiyin`.
   * @param {StandDatabase} on @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, onPid?: (pid: number) => void }} [options]
   * @returns {Promise<{ code: number, output: string }>}
   */
  function cli(on, args, { env = {}, onPid } = {}) {
    const child = spawn(process.execPath, [...program(sources, 'cli'), ...args], {
      cwd: API, stdio: ['ignore', 'pipe', 'pipe'],
      env: environment({ DATABASE_URL: on.appUrl, DATABASE_OWNER_URL: on.ownerUrl, HUIYIN_DATA_DIR: folder, ...env }),
    });
    onPid?.(Number(child.pid));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    return new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (code, signal) => done({ code: code ?? (signal === null ? 1 : 137), output }));
    });
  }

  /** @param {string} name @returns {Promise<StandDatabase>} made and migrated when it is not there */
  async function database(name) {
    await ensureDatabase(server.adminUrl, name);
    const { code, output } = await cli(urls(name), ['migrate']);
    if (code !== 0) throw new Trouble(`the database ${name} could not be migrated: ${output.trim()}`);
    return urls(name);
  }

  /**
   * Starts the API on a free port, the same again after a restart.
   * @param {StandDatabase} on
   * @param {{ env?: NodeJS.ProcessEnv, flags?: string[], respawn?: boolean }} [options] respawn: bring it back when it dies, as a supervisor would
   */
  async function startApi(on, { env = {}, flags = ['--max-semi-space-size=64'], respawn = false } = {}) {
    let port = 0;
    let stopping = false;
    let said = '';
    let starts = 0;
    /** @type {import('node:child_process').ChildProcess} */
    let child;
    /** @returns {Promise<void>} */
    const launch = () => new Promise((ready, fail) => {
      starts += 1;
      const patience = setTimeout(() => fail(new Trouble(`the API was not ready within ${READY_WITHIN_MS / 1000} s: ${said.slice(-2_000)}`)), READY_WITHIN_MS);
      child = spawn(process.execPath, ['--import', FOLLOW, ...flags, ...program(sources, 'main')], {
        cwd: API, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: environment({ HOST: '127.0.0.1', HUIYIN_DEMO: '0', HUIYIN_DATA_DIR: folder, ...env, PORT: String(port), DATABASE_URL: on.appUrl, DATABASE_OWNER_URL: on.ownerUrl }),
      });
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said = `${said}${text}`.slice(-20_000)));
      child.on('message', (/** @type {{ ready?: boolean, port: number }} */ message) => {
        if (!message.ready) return;
        clearTimeout(patience);
        port = message.port;
        ready();
      });
      child.once('error', fail);
      child.once('exit', (code, signal) => {
        clearTimeout(patience);
        if (stopping) return;
        // While the database is down it cannot start: a supervisor tries again.
        if (respawn && port !== 0) setTimeout(() => void (stopping || launch().catch(() => {})), signal === null ? 200 : 0);
        else fail(new Trouble(`the API ended with ${code ?? signal}: ${said.trim()}`));
      });
    });
    await launch();
    const api = {
      port,
      url: `http://127.0.0.1:${port}/graphql`,
      pid: () => Number(child.pid),
      starts: () => starts,
      said: () => said,
      /** Its memory after a forced collection; started with `COLLECTING`. @returns {Promise<NodeJS.MemoryUsage>} */
      memory: () => new Promise((done) => {
        const hear = (/** @type {{ memory?: NodeJS.MemoryUsage }} */ { memory }) => {
          if (memory === undefined) return;
          child.off('message', hear);
          done(memory);
        };
        child.on('message', hear);
        child.send({ collect: true });
      }),
      /** It is gone at once, as by a power cut; with `respawn` it comes back. */
      kill: () => void child.kill('SIGKILL'),
      stop: async () => {
        stopping = true;
        apis.delete(api);
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((done) => child.once('exit', done));
        child.kill('SIGTERM');
        const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await ended;
        clearTimeout(kill);
      },
    };
    apis.add(api);
    return api;
  }

  async function close() {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    for (const api of apis) await api.stop();
    await server.stop();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  }
  const interrupted = () => void close().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupted);

  return {
    folder,
    cli,
    database,
    startApi,
    serverPid: () => Number(server.serverPid()),
    /** Of a stand that does not supervise: starts the database again, on its port; answers when it takes connections. */
    startDatabase: async () => void (await openDatabase({ dataDir: folder, purpose: 'serve', supervise: false, log })),
    /** @param {(client: import('pg').Client) => Promise<any>} work @param {string} name of the database; as a superuser */
    admin: (name, work) => withClient(atDatabase(server.adminUrl, name), work),
    log: () => readFileSync(join(folder, 'database', 'log'), 'utf8'),
    async close() {
      for (const api of Array.from(apis)) await api.stop();
      await server.stop();
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
