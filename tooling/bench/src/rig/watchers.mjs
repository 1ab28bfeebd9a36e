// Many boards in one process, over WebSocket, each with the same subscription; they note when a message came, and read
// nothing of it but its beginning.
import { WebSocket } from 'ws';
import { answerOrders } from './worker.mjs';

const BEGINNING = 120;

/** @type {Map<string, WebSocket[]>} */
const audiences = new Map();
/** @type {{ audience: string, times: number[], note: (data: Buffer) => void } | null} */
let waiting = null;
/** Messages that one of an audience has had, by kind. @type {Map<string, Record<string, number>>} */
const had = new Map();

const clock = () => performance.timeOrigin + performance.now();

/** @param {string} name @param {string} url @param {string} [token] @param {object} [subscribe] @returns {Promise<WebSocket>} once its first message is there; of a bare server once it is open */
const open = (name, url, token, subscribe) => new Promise((resolve, reject) => {
  const socket = subscribe === undefined ? new WebSocket(url) : new WebSocket(url, 'graphql-transport-ws');
  const first = audiences.get(name)?.length === 0;
  socket.once('error', reject);
  socket.on('open', () => (subscribe === undefined ? resolve(socket) : socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }))));
  socket.on('message', (/** @type {Buffer} */ data) => {
    const begins = data.subarray(0, BEGINNING).toString('latin1');
    if (begins.includes('"connection_ack"')) return socket.send(JSON.stringify(subscribe));
    if (begins.includes('"BoardSnapshot"')) resolve(socket);
    if (begins.includes('"type":"error"')) reject(new Error(data.toString()));
    const kind = /"__typename":"Board(\w+)"/.exec(begins)?.[1] ?? 'other';
    if (first) had.set(name, { ...had.get(name), [kind]: (had.get(name)?.[kind] ?? 0) + 1 });
    if (waiting?.audience === name && kind === 'Change') waiting.note(data);
  });
  audiences.get(name)?.push(socket);
});

/** @param {{ name: string, count: number, url: string, tokens?: string[], subscribe?: object }} order */
async function connect({ name, count, url, tokens = [], subscribe }) {
  audiences.set(name, audiences.get(name) ?? []);
  // A handshake after the other in small groups: what is measured comes later.
  for (let from = 0; from < count; from += 20) {
    await Promise.all(Array.from({ length: Math.min(20, count - from) }, (_, at) => open(name, url, tokens[Math.floor((from + at) / 20)], subscribe)));
  }
  return { connected: audiences.get(name)?.length };
}

/** Notes the next change of an audience, until the last of it has it. @param {string} name */
const watch = (name) => new Promise((resolve, reject) => {
  const all = audiences.get(name)?.length ?? 0;
  /** @type {number[]} */
  const times = [];
  const late = setTimeout(() => reject(new Error(`${name}: only ${times.length} of ${all} have it`)), 20_000);
  waiting = { audience: name, times, note: (data) => {
    times.push(clock());
    if (times.length < all) return;
    waiting = null;
    clearTimeout(late);
    resolve({ times, text: data.toString() });
  } };
  process.send?.({ watching: true });
});

answerOrders(async (order) => {
  if (order.do === 'connect') return connect(order);
  if (order.do === 'had') return had.get(order.name) ?? {};
  return watch(order.name);
});
