// The processes of this machine and who started them: whom a torture may strike.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** @returns {{ pid: number, parent: number, command: string }[]} */
function processes() {
  if (!existsSync('/proc/self/stat')) {
    const lines = spawnSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).stdout.split('\n');
    return lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((found) => found !== null).map(([, pid, parent, command]) => ({ pid: Number(pid), parent: Number(parent), command: command ?? '' }));
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
    } catch {
      return [];
    }
  });
}

/** @param {number} pid @returns {{ pid: number, command: string }[]} */
export const childrenOf = (pid) => processes().filter(({ parent }) => parent === pid);

/** @param {number} serverPid of PostgreSQL's first process @returns {number[]} all of its processes, that one first: it must not be able to replace a child */
export const databaseOf = (serverPid) => [serverPid, ...childrenOf(serverPid).map(({ pid }) => pid)];

/** @param {readonly number[]} pids @param {NodeJS.Signals} signal @returns {number} how many of them were there */
export const signalAll = (pids, signal) => pids.filter((pid) => {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}).length;
