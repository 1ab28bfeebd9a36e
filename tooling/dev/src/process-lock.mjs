// Locks held by a process and released by its death. A process is named by its id AND its start time,
// because after a crash (and always in a restarted container) the same small ids belong to other programs.
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './trouble.mjs';

/** @param {number} pid @returns {boolean} true for a live process, also one of another user; a zombie is dead */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return procStat(pid)?.state !== 'Z';
}

/** @param {number} pid @returns {{ state: string, startedAt: string } | undefined} from /proc; undefined where there is none */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** @param {number} pid @returns {string} `pid start-time`, equal only for the same process */
export function nameOf(pid) {
  const started = procStat(pid)?.startedAt ?? spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  return `${pid} ${started}`;
}

/** @param {string} name as `nameOf` gave it @returns {number | undefined} its process id while that very process lives */
export function livePid(name) {
  const pid = Number.parseInt(name, 10);
  return pid > 0 && isRunning(pid) && nameOf(pid) === name.trim() ? pid : undefined;
}

/** @param {string} path @returns {string | undefined} */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Takes the lock at `path`, removing one whose holder is dead.
 * @param {string} path
 * @returns {{ release: () => void, wasStale: boolean } | { heldBy: number }}
 */
export function takeLock(path) {
  const token = randomBytes(6).toString('hex');
  const draft = `${path}.${token}`;
  let wasStale = false;
  for (;;) {
    writeFileSync(draft, nameOf(process.pid), { mode: 0o600 });
    try {
      // link() creates the lock with its content in one step: nobody can read a half-written holder.
      linkSync(draft, path);
      return { release: () => rmSync(path, { force: true }), wasStale };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const seen = readIfThere(path);
    if (seen === undefined) continue;
    const holder = livePid(seen);
    if (holder !== undefined) return { heldBy: holder };
    wasStale = true;
    setAside(path, `${path}.stale-${token}`, seen);
  }
}

/**
 * Removes a dead lock; one taken by somebody else in the meantime is put back.
 * @param {string} path @param {string} aside @param {string} seen
 */
function setAside(path, aside, seen) {
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Runs `work` while holding the lock at `path`, waiting for its turn.
 * @template T
 * @param {string} path @param {() => Promise<T>} work @param {number} [patienceMs]
 * @returns {Promise<T>}
 */
export async function inTurn(path, work, patienceMs = 120_000) {
  const until = Date.now() + patienceMs;
  for (;;) {
    const lock = takeLock(path);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > until) throw new Error(`${path} is still held by process ${lock.heldBy}`);
    await sleep(50);
  }
}

/**
 * A list of the live processes that use something, kept as one file for each.
 * @param {string} folder
 */
export function processRegister(folder) {
  mkdirSync(folder, { recursive: true });
  const token = `${process.pid}-${randomBytes(4).toString('hex')}`;
  return {
    enter: () => writeFileSync(join(folder, token), nameOf(process.pid), { mode: 0o600 }),
    leave: () => rmSync(join(folder, token), { force: true }),
    /** @returns {number[]} the others that are alive; the files of dead ones are removed */
    others: () =>
      readdirSync(folder)
        .filter((file) => file !== token)
        .flatMap((file) => {
          const pid = livePid(readIfThere(join(folder, file)) ?? '0');
          if (pid === undefined) rmSync(join(folder, file), { force: true });
          return pid === undefined ? [] : [pid];
        }),
  };
}

/** @param {string} path @param {string} content written so that a crash leaves the old or the new, never a part */
export function replaceFile(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  renameSync(draft, path);
}
