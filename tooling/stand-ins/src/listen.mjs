// What every stand-in has in common: a server on loopback, a list of what came, faults that are asked for by name.
import { createServer } from 'node:http';

/**
 * @typedef {{ method: string; path: string; query: URLSearchParams; headers: import('node:http').IncomingHttpHeaders; body: Buffer }} Request
 * @typedef {{ status?: number; type?: string; body: unknown; headers?: Record<string, string> }} Answer
 * @typedef {{ name: string; times: number; [option: string]: unknown }} Fault
 */

/** Faults of the line: the vendor did its work, or not, and the caller sees this instead of an answer. */
export const LINE_FAULTS = Object.freeze(['hang', 'dropBefore', 'replyLost', 'status', 'malformed', 'html', 'huge', 'notUtf8', 'empty', 'array', 'slow', 'redirect']);
/** Of these the work is done before the line breaks. */
const AFTER = new Set(['replyLost', 'malformed', 'html', 'huge', 'notUtf8', 'empty', 'array', 'slow']);

/** @param {import('node:http').IncomingMessage} request @returns {Promise<Buffer>} */
const bodyOf = (request) => new Promise((resolve, reject) => {
  /** @type {Buffer[]} */
  const pieces = [];
  request.on('data', (piece) => void pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces))).on('error', reject);
});

/** Faults that were asked for, taken one at a time. @param {readonly string[]} own names of the vendor's own */
export function faults(own) {
  /** @type {Fault[]} */
  const waiting = [];
  return {
    /** @param {string} name @param {{ times?: number; [option: string]: unknown }} [options] */
    fault(name, { times = 1, ...options } = {}) {
      if (!own.includes(name)) throw new RangeError(`no fault '${name}'; there are ${own.join(', ')}`);
      waiting.push({ ...options, name, times });
    },
    /** @param {string} name @returns {Fault | undefined} */
    take(name) {
      const index = waiting.findIndex((one) => one.name === name);
      const found = waiting[index];
      if (found === undefined) return undefined;
      found.times -= 1;
      if (found.times <= 0) waiting.splice(index, 1);
      return found;
    },
    /** Forgets what was not taken. */
    clear: () => void waiting.splice(0),
  };
}

/** @param {import('node:http').ServerResponse} response @param {Answer} answer */
function write(response, { status = 200, type = 'application/json; charset=utf-8', body, headers = {} }) {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

/** What the line makes of an answer. @type {Readonly<Record<string, (fault: Fault) => Answer>>} */
const SPOILT = {
  status: ({ status = 502 }) => ({ status: Number(status), type: 'text/html', body: '<html><body>Bad Gateway</body></html>' }),
  malformed: () => ({ body: '{"errcode":0,"errmsg":"ok"' }),
  html: () => ({ type: 'text/html', body: '<!doctype html><title>请登录</title><form action="/login">' }),
  huge: ({ bytes = 2_000_000 }) => ({ body: `{"errcode":0,"Code":"OK","padding":"${'x'.repeat(Number(bytes))}"}` }),
  notUtf8: () => ({ body: Buffer.from([0x7b, 0x22, 0x65, 0x72, 0x72, 0x6d, 0x73, 0x67, 0x22, 0x3a, 0x22, 0xc4, 0xfa, 0xba, 0xc3, 0x22, 0x7d]) }),
  empty: () => ({ body: '' }),
  array: () => ({ body: '[0]' }),
  redirect: ({ to = 'http://127.0.0.1:9/' }) => ({ status: 302, headers: { location: String(to) }, body: '' }),
};

/** @param {import('node:http').ServerResponse} response @param {Fault} fault @param {Answer} answer */
function spoil(response, fault, answer) {
  const { name } = fault;
  if (name === 'hang') return;
  if (name === 'dropBefore' || name === 'replyLost') response.socket?.destroy();
  else if (name === 'slow') setTimeout(() => write(response, answer), Number(fault['ms'] ?? 300));
  else write(response, SPOILT[name]?.(fault) ?? answer);
}

/**
 * @param {{ port?: number; own?: readonly string[]; answer: (request: Request, take: (name: string) => Fault | undefined) => Promise<Answer> | Answer; spared?: (request: Request) => boolean }} options
 *   `own`: faults of the vendor; `spared`: requests that faults of the line pass by, such as fetching a token
 */
export async function listen({ port = 0, own = [], answer, spared = () => false }) {
  const asked = faults([...LINE_FAULTS, ...own]);
  const lineFault = () => LINE_FAULTS.map((name) => asked.take(name)).find((one) => one !== undefined);
  const server = createServer(async (message, response) => {
    const body = await bodyOf(message);
    const url = new URL(message.url ?? '/', 'http://stand-in');
    const request = { method: message.method ?? '', path: url.pathname, query: url.searchParams, headers: message.headers, body };
    const broken = spared(request) ? undefined : lineFault();
    if (broken !== undefined && !AFTER.has(broken.name)) return spoil(response, broken, { body: '' });
    const made = await answer(request, asked.take);
    if (broken === undefined) write(response, made);
    else spoil(response, broken, made);
  });
  await new Promise((resolve) => void server.listen(port, '127.0.0.1', () => resolve(undefined)));
  // A test that fails before it closes its stand-in must fail, not hang.
  server.unref();
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${taken}`,
    fault: asked.fault,
    clear: asked.clear,
    /** @returns {Promise<void>} */
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** What is JSON, or null. @param {Buffer} body @returns {any} */
export function json(body) {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Calls back as a vendor does. @param {string} url @param {string | object} body @param {Record<string, string>} [headers] */
export async function callBack(url, body, headers = { 'content-type': 'application/json;charset=utf-8' }) {
  const reply = await fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { status: reply.status, body: await reply.text() };
}

/** How often something happened within a window. @param {number} limit @param {number} windowMs @param {() => number} now */
export function window(limit, windowMs, now) {
  /** @type {Map<string, number[]>} */
  const seen = new Map();
  /** Counts once more, unless it is too often. @param {string} key @returns {boolean} whether it still fits */
  return (key) => {
    const recent = (seen.get(key) ?? []).filter((at) => at > now() - windowMs);
    if (recent.length < limit) recent.push(now());
    else return false;
    seen.set(key, recent);
    return true;
  };
}
