// A mail server of RFC 5321 with RFC 4954 (AUTH PLAIN, LOGIN), RFC 3207 (STARTTLS) and RFC 2034 codes; written on sockets,
// so that it can break off at any step.
import { createServer } from 'node:net';
import { createServer as createSafeServer, TLSSocket, createSecureContext } from 'node:tls';
import { faults } from './listen.mjs';

const OWN = Object.freeze(['dropAfterData', 'dropAtGreeting', 'dropInMail', 'reply', 'hangAfterData', 'garbage']);
/** @param {string} text */
const base64 = (text) => Buffer.from(text, 'base64').toString('utf8');
/** @param {string} argument `FROM:<a@b> SIZE=1` @param {'FROM' | 'TO'} word */
const pathOf = (argument, word) => new RegExp(`^${word}:\\s*<([^>]*)>`, 'i').exec(argument)?.[1];

/**
 * One conversation. `user` null: nobody need sign in.
 * @param {import('node:net').Socket} first
 * @param {{ user: string | null; password: string; unknown: readonly string[]; tls: { key: string; cert: string } | null; received: any[]; take: (name: string) => import('./listen.mjs').Fault | undefined; secured: boolean }} server
 */
function converse(first, server) {
  let socket = first;
  let buffer = '';
  let secured = server.secured;
  /** @type {{ from: string | null; to: string[]; user: string | null }} */
  const state = { from: null, to: [], user: null };
  let mode = /** @type {'COMMAND' | 'DATA' | 'PLAIN' | 'USER' | 'PASSWORD'} */ ('COMMAND');
  let name = '';
  /** @param {...string} lines */
  const say = (...lines) => void socket.write(lines.map((line) => `${line}\r\n`).join(''));
  /** A reply that a fault puts in the place of the right one. @param {string} step @param {...string} right */
  const sayAt = (step, ...right) => {
    const fault = server.take(`reply:${step}`);
    say(...(fault === undefined ? right : [String(fault['text'])]));
    return fault === undefined;
  };
  /** @param {string} user @param {string} password */
  const login = (user, password) => {
    mode = 'COMMAND';
    const right = server.user === null || (user === server.user && password === server.password);
    if (right) state.user = user;
    say(right ? '235 2.7.0 Authentication successful' : '535 5.7.8 Error: authentication failed');
  };
  const ready = () => server.user === null || state.user !== null;

  /** @type {Readonly<Record<string, (argument: string) => void>>} */
  const COMMANDS = {
    EHLO: () => say('250-mail.example.cn', '250-SIZE 10485760', '250-8BITMIME', '250-ENHANCEDSTATUSCODES', ...(server.tls !== null && !secured ? ['250-STARTTLS'] : []), ...(server.user === null ? [] : ['250-AUTH PLAIN LOGIN']), '250 HELP'),
    HELO: () => say('250 mail.example.cn'),
    NOOP: () => say('250 2.0.0 OK'),
    RSET: () => {
      Object.assign(state, { from: null, to: [] });
      say('250 2.0.0 OK');
    },
    QUIT: () => {
      say('221 2.0.0 Bye');
      socket.end();
    },
    STARTTLS: () => {
      if (server.tls === null || secured) return say('502 5.5.1 not available');
      say('220 2.0.0 Ready to start TLS');
      socket.removeAllListeners('data');
      const safe = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(server.tls) });
      safe.on('error', () => safe.destroy());
      safe.on('data', read);
      socket = safe;
      secured = true;
      buffer = '';
      return undefined;
    },
    AUTH: (argument) => {
      const [way = '', initial] = argument.split(' ');
      if (way.toUpperCase() === 'PLAIN' && initial !== undefined) return plain(initial);
      mode = way.toUpperCase() === 'PLAIN' ? 'PLAIN' : 'USER';
      return say(mode === 'PLAIN' ? '334 ' : '334 VXNlcm5hbWU6');
    },
    MAIL: (argument) => {
      if (!ready()) return say('530 5.7.0 Authentication required');
      if (server.take('dropInMail') !== undefined) return void socket.destroy();
      const from = pathOf(argument, 'FROM');
      if (from === undefined) return say('501 5.5.4 Syntax: MAIL FROM:<address>');
      if (sayAt('MAIL', '250 2.1.0 Ok')) Object.assign(state, { from, to: [] });
      return undefined;
    },
    RCPT: (argument) => {
      const to = pathOf(argument, 'TO');
      if (state.from === null || to === undefined) return say('503 5.5.1 Bad sequence of commands');
      if (server.unknown.includes(to)) return say(`550 5.1.1 <${to}>: Recipient address rejected: User unknown`);
      if (sayAt('RCPT', '250 2.1.5 Ok')) state.to.push(to);
      return undefined;
    },
    DATA: () => {
      if (state.to.length === 0) return say('503 5.5.1 Error: need RCPT command');
      if (sayAt('DATA', '354 End data with <CR><LF>.<CR><LF>')) mode = 'DATA';
      return undefined;
    },
  };
  /** @param {string} text */
  const plain = (text) => {
    const [, user = '', password = ''] = base64(text).split('\0');
    login(user, password);
  };
  /** @param {string} line */
  const command = (line) => {
    if (mode === 'PLAIN') return plain(line);
    if (mode === 'USER') {
      name = base64(line);
      mode = 'PASSWORD';
      return say('334 UGFzc3dvcmQ6');
    }
    if (mode === 'PASSWORD') return login(name, base64(line));
    const [verb = ''] = line.split(' ');
    const known = COMMANDS[verb.toUpperCase()];
    return known === undefined ? say('502 5.5.2 Error: command not recognized') : known(line.slice(verb.length + 1));
  };
  /** @param {string} raw the message, dots still doubled */
  const take = (raw) => {
    mode = 'COMMAND';
    const text = raw.replace(/^\.\./gm, '.');
    const fault = server.take('reply:END');
    if (fault === undefined) server.received.push({ from: state.from, to: [...state.to], text, user: state.user, secured });
    if (server.take('dropAfterData') !== undefined) return void socket.destroy();
    if (server.take('hangAfterData') !== undefined) return undefined;
    if (server.take('garbage') !== undefined) return void socket.end('\u0000\u0001 not a reply');
    return say(fault === undefined ? '250 2.0.0 Ok: queued as 3B1F8A' : String(fault['text']));
  };
  /** @param {Buffer} piece */
  function read(piece) {
    buffer += piece.toString('latin1');
    for (;;) {
      const end = mode === 'DATA' ? `\r\n${buffer}`.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const text = buffer.slice(0, end);
      buffer = buffer.slice(end + (mode === 'DATA' ? 3 : 2));
      if (mode === 'DATA') take(text);
      else command(text);
    }
  }
  socket.on('error', () => socket.destroy());
  socket.on('data', read);
  if (server.take('dropAtGreeting') !== undefined) return void socket.destroy();
  return void sayAt('GREETING', '220 mail.example.cn ESMTP');
}

/**
 * @param {{ port?: number; user?: string | null; password?: string; unknown?: readonly string[]; tls?: { key: string; cert: string } | null; implicit?: boolean }} [options]
 *   `unknown`: addresses nobody has; `tls`: offers STARTTLS with it, or speaks TLS from the start when `implicit`
 */
export async function start({ port = 0, user = null, password = '', unknown = [], tls = null, implicit = false } = {}) {
  /** @type {{ from: string; to: string[]; text: string; user: string | null; secured: boolean }[]} */
  const received = [];
  const steps = ['GREETING', 'MAIL', 'RCPT', 'DATA', 'END'].map((step) => `reply:${step}`);
  const asked = faults([...OWN, ...steps]);
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  /** @param {import('node:net').Socket} socket */
  const meet = (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    converse(socket, { user, password, unknown, tls, received, take: asked.take, secured: implicit });
  };
  const server = implicit && tls !== null ? createSafeServer(tls, meet) : createServer(meet);
  await new Promise((resolve) => void server.listen(port, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    received,
    fault: asked.fault,
    clear: asked.clear,
    /** @returns {Promise<void>} */
    close: () => new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    }),
  };
}
