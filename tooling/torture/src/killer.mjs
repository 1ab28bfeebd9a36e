// A process of its own that kills: one that shared the clients' event loop would always strike between their requests
// and prove nothing (reliability C). Told whom to strike, it waits a moment nobody else knows.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {'api' | 'postgres' | 'backend' | 'both'} Target */
/** @typedef {{ target: Target, apiPid: number, serverPid: number, withinMs: number }} Order */
/** @typedef {{ at: number, killed: number }} Deed `at` in monotonic milliseconds */

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

/** @param {Order} order @returns {number[]} the postmaster first: it must not be able to replace a child */
function victims({ target, apiPid, serverPid }) {
  const children = target === 'api' ? [] : processes().filter(({ parent }) => parent === serverPid);
  if (target === 'backend') {
    const backends = children.filter(({ command }) => command.includes('huiyin_app'));
    const one = backends[Math.floor(Math.random() * backends.length)];
    return one ? [one.pid] : [];
  }
  const server = [serverPid, ...children.map(({ pid }) => pid)];
  return target === 'api' ? [apiPid] : target === 'postgres' ? server : [apiPid, ...server];
}

process.on('message', async (/** @type {Order} */ order) => {
  await sleep(order.withinMs * Math.random());
  const pids = victims(order);
  const at = Number(process.hrtime.bigint()) / 1e6;
  const killed = pids.filter((pid) => {
    try {
      return process.kill(pid, 'SIGKILL');
    } catch {
      return false;
    }
  }).length;
  process.send?.({ at, killed });
});
process.once('disconnect', () => process.exit(0));
