import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../src/process-lock.mjs';

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];
/** @type {string[]} */
const folders = [];
/** @type {number[]} */
const servers = [];

export const support = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** @returns {string} a new folder others may pass through */
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-dev-test-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, uid?: number, gid?: number, cwd?: string }} [options] */
export function node(args, { env = {}, ...rest } = {}) {
  const clean = { ...process.env, DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined, NODE_ENV: undefined, INIT_CWD: undefined, NODE_OPTIONS: undefined, ...env };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd: '/', env: clean, ...rest });
  started.push(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return {
    pid: Number(child.pid),
    ended,
    out: () => out,
    err: () => err,
    kill: (/** @type {NodeJS.Signals} */ signal) => child.kill(signal),
    /** @param {RegExp} pattern */
    until: async (pattern) => {
      while (!pattern.test(out)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended without saying ${pattern}: ${out}${err}`);
        await sleep(20);
      }
    },
  };
}

/** @param {string} dataDir @param {{ uid?: number, gid?: number }} [options] */
export async function openInChild(dataDir, options = {}) {
  const child = node([support('open-database.mjs'), dataDir], options);
  await child.until(/\n/);
  const database = JSON.parse(child.out());
  servers.push(database.serverPid);
  return { ...child, database };
}

export const isAlive = isRunning;

/** @param {() => unknown | Promise<unknown>} condition @param {number} [patienceMs] */
export async function eventually(condition, patienceMs = 10_000) {
  for (const until = Date.now() + patienceMs; ; await sleep(30)) {
    if (await condition()) return;
    if (Date.now() > until) throw new Error(`not within ${patienceMs} ms: ${condition}`);
  }
}

/** Ends by their ids what these tests started, and removes their folders. */
export async function cleanUp() {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  for (const pid of servers) if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  await eventually(() => servers.every((pid) => !isAlive(pid)));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
