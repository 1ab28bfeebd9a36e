// Preloaded into a server (`--import`), it writes down every statement that goes to PostgreSQL, to be replayed: name,
// text, values, connection and time. It is never loaded into a server that is measured.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.HUIYIN_BENCH_RECORD ?? '';
/** @type {Map<object, number>} */
const connections = new Map();
const query = pg.Client.prototype.query;

/** @param {unknown} value */
const plain = (value) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value);

pg.Client.prototype.query = /** @type {any} */ (function record(/** @type {any} */ ...args) {
  // @ts-expect-error the client is `this`
  const client = /** @type {object} */ (this);
  if (!connections.has(client)) connections.set(client, connections.size);
  const [first, second] = args;
  const statement = typeof first === 'string' ? { text: first, values: Array.isArray(second) ? second : [] } : { name: first.name, text: first.text, values: first.values ?? (Array.isArray(second) ? second : []) };
  appendFileSync(file, `${JSON.stringify({ at: Number(process.hrtime.bigint()) / 1e6, connection: connections.get(client), ...statement, values: statement.values.map(plain) })}\n`);
  return query.apply(client, /** @type {any} */ (args));
});
