// The way between the wall and the server, which can be struck without either of them being told: a proxy that holds bytes
// back, and, where the system lets us, a host of its own in between that swallows packets.
import { spawnSync } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {'pass' | 'sockets' | 'all' | 'queue' | 'nothing'} Mood `sockets`: words on WebSockets are held back; `all`: and server-sent events; `queue`: all bytes come later and later; `nothing`: no byte is read or written */
/** @typedef {'both' | 'down' | 'up'} Direction of what is swallowed; `down`: from the server to the wall */
/** @typedef {Awaited<ReturnType<typeof openWay>>} Way */

/** By so much the queue grows each second: about the fastest that leaves no silence of eight seconds between two heartbeats. */
export const QUEUE_GROWS = 0.35;
const QUEUE_MOST_MS = 30_000;
const HEAD_END = '\r\n\r\n';

/**
 * One connection's bytes from the server, as its mood lets them through.
 * @param {import('node:net').Socket} to @param {() => { mood: Mood, delay: number }} now
 */
function gate(to, now) {
  /** @type {{ bytes: Buffer, due: number }[]} */
  let kept = [];
  let kind = 'http';
  let timer = setTimeout(() => {}, 0);
  const holds = () => {
    const { mood } = now();
    return mood === 'nothing' || (mood === 'sockets' && kind === 'socket') || (mood === 'all' && kind !== 'http');
  };
  const flush = () => {
    clearTimeout(timer);
    while (kept[0] !== undefined && !holds() && (now().mood !== 'queue' || kept[0].due <= performance.now())) to.write(/** @type {{ bytes: Buffer }} */ (kept.shift()).bytes);
    if (kept[0] !== undefined && !holds()) timer = setTimeout(flush, Math.max(1, kept[0].due - performance.now()));
  };
  return {
    flush,
    end: () => clearTimeout(timer),
    /** @param {Buffer} bytes */
    take(bytes) {
      const text = bytes.toString('latin1', 0, 4_096);
      // A head passes: what a proxy that buffers holds back is what comes after it, of what does not end.
      const head = /^HTTP\/1\.1 101 /.test(text) ? 'socket' : /^HTTP\/1\.1 200 [\s\S]*content-type: text\/event-stream/i.test(text) ? 'stream' : null;
      if (head !== null && now().mood !== 'nothing' && now().mood !== 'queue') {
        const end = bytes.indexOf(HEAD_END) + HEAD_END.length;
        kept.push({ bytes: bytes.subarray(0, end), due: 0 });
        flush();
        kind = head;
        bytes = bytes.subarray(end);
      } else kind = head ?? kind;
      if (bytes.length > 0) kept.push({ bytes, due: performance.now() + now().delay });
      flush();
    },
  };
}

/** @param {string} host @param {() => number} target port of the server now */
async function openProxy(host, target) {
  /** @type {Mood} */
  let mood = 'pass';
  let since = 0;
  /** @type {Set<{ flush: () => void, read: () => void, cut: () => void }>} */
  const pairs = new Set();
  const now = () => ({ mood, delay: mood === 'queue' ? Math.min(QUEUE_MOST_MS, QUEUE_GROWS * (performance.now() - since)) : 0 });
  const server = createServer({ allowHalfOpen: false }, (wall) => {
    const api = connect({ host: '127.0.0.1', port: target() });
    const down = gate(wall, now);
    const pair = { flush: down.flush, read: () => (mood === 'nothing' ? wall.pause() : wall.resume()), cut: () => cut() };
    const cut = () => {
      // Nobody hears of an end while nothing passes.
      if (mood === 'nothing') return;
      pairs.delete(pair);
      down.end();
      api.destroy();
      wall.resetAndDestroy();
    };
    pairs.add(pair);
    wall.on('data', (bytes) => api.write(bytes)).on('error', cut).on('close', cut);
    api.on('data', down.take).on('error', cut).on('close', cut);
    pair.read();
  });
  await new Promise((done) => server.listen(0, host, () => done(undefined)));
  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    /** @param {Mood} next */
    turn(next) {
      [mood, since] = [next, performance.now()];
      for (const pair of pairs) {
        pair.read();
        pair.flush();
      }
    },
    close() {
      mood = 'pass';
      for (const pair of Array.from(pairs)) pair.cut();
      server.close();
    },
  };
}

/** @param {string} line */
function ip(line) {
  const { status, stderr, error } = spawnSync('ip', line.split(' '), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${line}: ${error?.message ?? stderr.trim()}`);
}

/** @param {string} name */
function forwardIn(name) {
  const { status, stderr } = spawnSync('ip', ['netns', 'exec', name, 'sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no forwarding in ${name}: ${stderr.trim()}`);
}

/** Two hosts made of namespaces: the wall's, and a router before it that can swallow packets without a word to either side. Needs root and iproute2. */
function openHosts() {
  const net = `10.213.${process.pid % 250}`;
  const [way, wall] = [`huiyin-way-${process.pid}`, `huiyin-wall-${process.pid}`];
  const [here, there, inner, outer] = [`hy${process.pid}a`, `hy${process.pid}b`, `hy${process.pid}c`, `hy${process.pid}d`];
  const [server, screen] = [`${net}.1`, `${net}.6`];
  const close = () => {
    for (const name of [wall, way]) spawnSync('ip', ['netns', 'del', name]);
    spawnSync('ip', ['link', 'del', here]);
  };
  try {
    for (const name of [way, wall]) ip(`netns add ${name}`);
    ip(`link add ${here} type veth peer name ${there} netns ${way}`);
    ip(`link add ${inner} netns ${way} type veth peer name ${outer} netns ${wall}`);
    ip(`address add ${server}/30 dev ${here}`);
    ip(`-n ${way} address add ${net}.2/30 dev ${there}`);
    ip(`-n ${way} address add ${net}.5/30 dev ${inner}`);
    ip(`-n ${wall} address add ${screen}/30 dev ${outer}`);
    ip(`link set ${here} up`);
    for (const [name, link] of [[way, there], [way, inner], [wall, outer], [wall, 'lo']]) ip(`-n ${name} link set ${link} up`);
    forwardIn(way);
    ip(`route add ${net}.4/30 via ${net}.2`);
    ip(`-n ${wall} route add default via ${net}.5`);
  } catch (error) {
    close();
    return { refused: /** @type {Error} */ (error).message };
  }
  /** @param {'add' | 'del'} what @param {Direction} direction */
  const swallow = (what, direction) => {
    for (const [address, one] of [[screen, 'down'], [server, 'up']]) if (direction === 'both' || direction === one) ip(`-n ${way} route ${what} blackhole ${address}/32`);
  };
  return { server, wall, swallow, close };
}

/**
 * Opens the way to the server that listens on `target()`.
 * @param {() => number} target
 */
export async function openWay(target) {
  const hosts = openHosts();
  const host = 'server' in hosts ? hosts.server : '127.0.0.1';
  const proxy = await openProxy(host, target);
  return {
    address: `http://${host}:${proxy.port}`,
    /** How packets are swallowed; of the proxy alone: both ways only. */
    by: 'server' in hosts ? 'a router between two hosts of its own (network namespaces) that drops packets' : `a proxy that reads and writes nothing (${hosts.refused})`,
    /** What a browser has to be started through to stand on the wall's host. */
    through: 'wall' in hosts ? ['nsenter', `--net=/run/netns/${hosts.wall}`] : [],
    turn: proxy.turn,
    /** @param {Direction} direction @returns {() => void} ends it */
    swallow(direction) {
      if ('swallow' in hosts) {
        hosts.swallow('add', direction);
        return () => hosts.swallow('del', direction);
      }
      if (direction !== 'both') throw new Error(`one way alone is swallowed by network namespaces only: ${hosts.refused}`);
      proxy.turn('nothing');
      return () => proxy.turn('pass');
    },
    async close() {
      proxy.close();
      if ('close' in hosts) hosts.close();
      await sleep(0);
    },
  };
}
