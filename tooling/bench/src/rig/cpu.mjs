// Processor time from /proc: steadier than requests a second on a machine that others use too.
import { readFileSync, readdirSync } from 'node:fs';

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

/** @param {number} serverPid of the postmaster @returns {number} milliseconds of it and all its children, those that ended left out */
export function databaseMs(serverPid) {
  let sum = 0;
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const times = timesOf(name);
      if (times && (times.parent === serverPid || Number(name) === serverPid)) sum += times.ms;
    }
  } catch {
    return 0;
  }
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
