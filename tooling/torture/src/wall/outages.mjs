// Faults that cut the wall off from what happens. Each is struck and mended outside of the page's and the server's code.
import { databaseOf, signalAll } from '../processes.mjs';
import { QUEUE_GROWS } from './way.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/**
 * @typedef {object} Outage
 * @property {string} says
 * @property {boolean} [happens] something still happens while the wall is cut off
 * @property {boolean} [detour] the wall may find another way before the fault ends
 * @property {number} [ripensMs] so long after it was struck what the wall shows is too old
 * @property {(stage: Stage) => Promise<unknown>} [prepare]
 * @property {(stage: Stage) => Promise<() => unknown>} strike answers what ends it
 */

const TOO_OLD_MS = 15_000;
const QUEUE_RIPE_MS = TOO_OLD_MS / QUEUE_GROWS;

/** @param {readonly number[]} pids @returns {() => unknown} */
function freeze(pids) {
  if (signalAll(pids, 'SIGSTOP') !== pids.length) throw new Error('a process was gone before it was frozen');
  return () => signalAll(pids, 'SIGCONT');
}

/** @param {import('./way.mjs').Direction} direction @param {string} says @returns {Outage} */
const swallowed = (direction, says) => ({ says, happens: true, strike: async ({ way }) => way.swallow(direction) });

/** @param {import('./way.mjs').Mood} mood @param {string} says @param {Partial<Outage>} [more] @returns {Outage} */
const held = (mood, says, more = {}) => ({
  says, happens: true, ...more,
  strike: async ({ way }) => {
    way.turn(mood);
    return () => way.turn('pass');
  },
});

/** @param {Stage} stage @param {readonly string[]} statements */
const asAdmin = ({ stand }, statements) => stand.admin('postgres', async (client) => {
  for (const statement of statements) await client.query(statement);
});
const SHUT = [`alter database huiyin with allow_connections false`, `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'huiyin'`];
const OPEN = [`alter database huiyin with allow_connections true`];

/** A way that works is kept: a wall that has found server-sent events would not miss its socket. @param {Stage} stage */
async function beginAnew({ wall, fresh }) {
  await wall.reload();
  await fresh();
}

/** A copy is made; then something happens that is not in it. @param {Stage} stage */
async function copyAndGoOn(stage) {
  await asAdmin(stage, [...SHUT, `drop database if exists kept`, `create database kept template huiyin`, ...OPEN]);
  await stage.fresh();
}

/** The database is taken away, and what comes back is the copy. @param {Stage} stage */
async function bringBack(stage) {
  await asAdmin(stage, SHUT);
  return () => asAdmin(stage, [`alter database huiyin rename to lost`, `alter database kept rename to huiyin`, ...OPEN, `drop database lost`]);
}

/** @type {Record<string, Outage>} */
export const OUTAGES = {
  'server-stopped': {
    says: 'server stopped (SIGTERM), started again',
    strike: async (stage) => {
      const stopped = stage.api().stop();
      return async () => {
        await stopped;
        await stage.restart();
      };
    },
  },
  'server-frozen': { says: 'server frozen (SIGSTOP)', strike: async (stage) => freeze([stage.api().pid()]) },
  'database-frozen': { says: 'all processes of PostgreSQL frozen (SIGSTOP)', strike: async ({ stand }) => freeze(databaseOf(stand.serverPid())) },
  'database-gone': {
    says: 'PostgreSQL killed (SIGKILL), started again',
    strike: async ({ stand }) => {
      signalAll(databaseOf(stand.serverPid()), 'SIGKILL');
      return stand.startDatabase;
    },
  },
  'swallowed-both': swallowed('both', 'network half open, packets swallowed both ways'),
  'swallowed-down': swallowed('down', 'network half open, from the server to the wall'),
  'swallowed-up': swallowed('up', 'network half open, from the wall to the server'),
  'proxy-holds': held('all', 'proxy holds back WebSockets and server-sent events'),
  'proxy-holds-sockets': held('sockets', 'proxy holds back WebSockets alone', { detour: true, prepare: beginAnew }),
  'proxy-queues': held('queue', 'proxy passes all bytes later and later; counted from when they are 15 s late', { ripensMs: QUEUE_RIPE_MS }),
  'page-hangs': {
    says: 'the page\'s script stands still (paused by the debugger)', happens: true,
    strike: async ({ wall: { devtools } }) => {
      await devtools.send('Debugger.enable');
      await devtools.send('Debugger.pause');
      return async () => {
        await devtools.send('Debugger.resume');
        await devtools.send('Debugger.disable');
      };
    },
  },
  'restored': { says: 'database away, then an older copy of it', prepare: copyAndGoOn, strike: bringBack },
};
