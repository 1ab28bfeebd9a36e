// Processor time from /proc: steadier than requests a second on a machine that others use too.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** Of Linux on every machine that Node runs on. */
const TICK_MS = 10;

/** @param {number | string} pid @returns {{ ms: number, parent: number } | undefined} user and system time of its threads so far */
function timesOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS, parent: Number(fields[1]) };
  } catch {
    return undefined;
  }
}

/** @param {number} pid @returns {number} milliseconds; 0 where there is no /proc */
export const processMs = (pid) => timesOf(pid)?.ms ?? 0;

/** @param {number} serverPid of the postmaster @returns {Map<string, number>} milliseconds so far of it and of each of its children */
export function databaseTimes(serverPid) {
  /** @type {Map<string, number>} */
  const times = new Map();
  if (!existsSync('/proc/self/stat')) return times;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const found = timesOf(name);
    if (found && (found.parent === serverPid || Number(name) === serverPid)) times.set(name, found.ms);
  }
  return times;
}

/** @param {number} serverPid @param {Map<string, number>} before @returns {number} milliseconds since then; a backend that ended meanwhile takes its own with it */
export function databaseMsSince(serverPid, before) {
  let sum = 0;
  for (const [pid, ms] of databaseTimes(serverPid)) sum += ms - (before.get(pid) ?? 0);
  return sum;
}

/** @param {number} pid @returns {number} most memory it ever held, in MB; 0 where there is no /proc */
export function peakMemoryMb(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
