// A process of its own that kills: one that shared the clients' event loop would always strike between their requests
// and prove nothing (reliability C). Told whom to strike, it waits a moment nobody else knows.
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, databaseOf, signalAll } from './processes.mjs';

/** @typedef {'api' | 'postgres' | 'backend' | 'both'} Target */
/** @typedef {{ target: Target, apiPid: number, serverPid: number, withinMs: number }} Order */
/** @typedef {{ at: number, killed: number }} Deed `at` in monotonic milliseconds */

/** @param {Order} order @returns {number[]} */
function victims({ target, apiPid, serverPid }) {
  if (target === 'api') return [apiPid];
  if (target === 'backend') {
    const backends = childrenOf(serverPid).filter(({ command }) => command.includes('huiyin_app'));
    const one = backends[Math.floor(Math.random() * backends.length)];
    return one ? [one.pid] : [];
  }
  return [...(target === 'both' ? [apiPid] : []), ...databaseOf(serverPid)];
}

process.on('message', async (/** @type {Order} */ order) => {
  await sleep(order.withinMs * Math.random());
  const pids = victims(order);
  const at = Number(process.hrtime.bigint()) / 1e6;
  process.send?.({ at, killed: signalAll(pids, 'SIGKILL') });
});
process.once('disconnect', () => process.exit(0));
