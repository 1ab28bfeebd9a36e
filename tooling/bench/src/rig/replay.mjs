// The limit: sends the recorded statements of one request over bare `pg`, with the same names, as often as it can.
// Ids and keys are new each time, so that the database does the same work; what the server sends after the answer
// (wake-ups of the outbox, batched) is sent here too.
import pg from 'pg';
import { answerOrders, summary } from './worker.mjs';

/**
 * @typedef {{ name?: string, text: string, values: unknown[] }} Recorded
 * @typedef {object} Replay
 * @property {string} url
 * @property {Recorded[]} statements of one request, in order
 * @property {Recorded[]} afterwards sent after the answer, for many requests at once
 * @property {number} afterMs the batch's wait
 * @property {Record<string, 'uuid' | 'key' | 'now'>} fresh text that is replaced, and by what
 * @property {number} connections
 * @property {number} milliseconds
 */

let count = 0;
const mark = `${process.pid.toString(16).padStart(8, '0')}`.slice(-8);
const stamp = Date.now().toString(16).padStart(12, '0');
/** @type {Record<'uuid' | 'key' | 'now', (serial: number) => string>} */
const FRESH = {
  uuid: (serial) => `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${mark.slice(0, 3)}-8${mark.slice(3, 6)}-${serial.toString(16).padStart(12, '0')}`,
  key: (serial) => `replay-${mark}-${stamp}-${serial}`,
  now: () => String(Date.now()),
};

/** @param {Recorded} statement @param {Replay['fresh']} fresh @returns {(serial: number) => pg.QueryConfig} */
function maker({ name, text, values }, fresh) {
  const words = Object.keys(fresh);
  const split = new RegExp(`(${words.join('|')})`);
  const makers = values.map((value) => {
    if (value !== null && typeof value === 'object' && 'base64' in value) {
      const bytes = Buffer.from(String(value.base64), 'base64');
      return () => bytes;
    }
    if (typeof value !== 'string' || words.length === 0 || !split.test(value)) return () => value;
    const parts = value.split(split).map((part) => {
      const kind = fresh[part];
      return kind === undefined ? () => part : FRESH[kind];
    });
    return (/** @type {number} */ serial) => parts.map((part) => part(serial)).join('');
  });
  return (serial) => ({ ...(name === undefined ? {} : { name }), text, values: makers.map((make) => make(serial)) });
}

/** @type {Map<string, pg.Client[]>} */
const pools = new Map();

/** @param {string} url @param {number} size */
async function clientsFor(url, size) {
  const pool = pools.get(url) ?? [];
  pools.set(url, pool);
  while (pool.length < size) {
    const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
    await client.connect();
    pool.push(client);
  }
  return pool;
}

answerOrders(async (/** @type {Replay} */ { url, statements, afterwards, afterMs, fresh, connections, milliseconds }) => {
  const [behind, ...pool] = await clientsFor(url, connections + 1);
  const makers = statements.map((statement) => maker(statement, fresh));
  const after = afterwards.map((statement) => maker(statement, fresh));
  /** @type {Promise<void> | undefined} */
  let relaying;
  let again = false;
  const wake = () => {
    again = relaying !== undefined;
    relaying ??= new Promise((done) => setTimeout(done, afterMs)).then(async () => {
      for (const make of after) await behind?.query(make(0));
    }).finally(() => {
      relaying = undefined;
      if (again) wake();
    });
  };
  /** @type {number[]} */
  const latencies = [];
  const began = process.hrtime.bigint();
  const until = began + BigInt(Math.round(milliseconds * 1e6));
  await Promise.all(pool.slice(0, connections).map(async (client) => {
    while (process.hrtime.bigint() < until) {
      const serial = (count += 1);
      const from = performance.now();
      for (const make of makers) await client.query(make(serial));
      if (after.length > 0) wake();
      latencies.push(performance.now() - from);
    }
  }));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await relaying;
  return { requests: latencies.length, seconds, latencies: summary(latencies) };
});
