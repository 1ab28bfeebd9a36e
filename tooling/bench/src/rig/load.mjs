// Load generator: keep-alive connections, each with one request on its way, over bare sockets, so that it takes little
// of the processor it shares with what is measured. Answers need a content-length.
import { connect } from 'node:net';
import { answerOrders, summary } from './worker.mjs';

/**
 * @typedef {object} Load
 * @property {number} port
 * @property {number} connections
 * @property {number} milliseconds
 * @property {{ path: string, method: 'GET' | 'POST', headers: Record<string, string>, body: string }[]} requests sent in turn; `{{KEY}}` in a body is each time another word of its length
 * @property {string} expect stands in every good answer
 */

const KEY = '{{KEY}}';
let keys = 0;
const mark = `${process.pid.toString(36)}${Date.now().toString(36)}`;

/** @param {Load['requests'][number]} request @returns {() => string} */
function writer({ path, method, headers, body }) {
  const key = () => `${mark}-${(keys += 1).toString(36).padStart(6, '0')}`;
  const length = Buffer.byteLength(body.replaceAll(KEY, key()));
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}content-length: ${length}\r\n\r\n`;
  const parts = body.split(KEY);
  return parts.length === 1 ? () => head + body : () => head + parts.join(key());
}

/** @param {number} port */
const open = (port) => new Promise((resolve, reject) => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
  socket.once('error', reject);
});

/** @param {import('node:net').Socket} socket @returns {(text: string) => Promise<Buffer>} sends a request, answers head and body */
function exchange(socket) {
  /** @type {Buffer[]} */
  let chunks = [];
  let had = 0;
  let wanted = -1;
  /** @type {{ resolve: (answer: Buffer) => void, reject: (error: Error) => void } | undefined} */
  let waiting;
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    had += chunk.length;
    if (wanted < 0) {
      const all = chunks.length === 1 ? chunk : Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(all.toString('latin1', 0, end));
      if (!length) return waiting?.reject(new Error(`an answer without content-length: ${all.toString('utf8', 0, 400)}`));
      wanted = end + 4 + Number(length[1]);
    }
    if (had < wanted) return;
    const answer = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    chunks = [];
    had = 0;
    wanted = -1;
    waiting?.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the connection was closed')));
  return (text) => new Promise((resolve, reject) => {
    waiting = { resolve, reject };
    socket.write(text);
  });
}

answerOrders(async (/** @type {Load} */ { port, connections, milliseconds, requests, expect }) => {
  const writers = requests.map(writer);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const wanted = Buffer.from(expect);
  /** @type {number[]} */
  const latencies = [];
  let bytes = 0;
  const began = process.hrtime.bigint();
  const until = began + BigInt(Math.round(milliseconds * 1e6));
  await Promise.all(sockets.map(async (socket, who) => {
    const send = exchange(socket);
    for (let turn = who; process.hrtime.bigint() < until; turn += 1) {
      const from = performance.now();
      const answer = await send(writers[turn % writers.length]?.() ?? '');
      latencies.push(performance.now() - from);
      bytes += answer.length;
      if (answer[9] !== 0x32 || !answer.includes(wanted)) throw new Error(`a bad answer: ${answer.toString('utf8', 0, 1_500)}`);
    }
  }));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  return { requests: latencies.length, seconds, latencies: summary(latencies), bytesPerAnswer: Math.round(bytes / Math.max(1, latencies.length)) };
});
