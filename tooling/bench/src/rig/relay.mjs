// Stands between a board's page and the server, and gives the page the heartbeats that a slower clock would have brought:
// between two events of the server, one for every five seconds that its clock moved on, as the server words them.
import { createServer, request } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

const HEARTBEAT_MS = 5_000;
/** After so many the page has to say that it has read them: it must not be given more than it shows. */
const AT_ONCE = 20;
const PROTOCOL = 'graphql-transport-ws';

/** @typedef {{ cursor: string, asOf: string, sequence: number, __typename: string }} Event */

/** @param {string} id @param {Event} event @param {number} asOf */
const heartbeat = (id, { cursor, sequence }, asOf) => JSON.stringify({ id, type: 'next', payload: { data: { boardFeed: { __typename: 'BoardHeartbeat', cursor, asOf: new Date(asOf).toISOString(), sequence } } } });

/** @param {{ port: number }} api */
export async function openRelay(api) {
  const counts = { heartbeats: 0, changes: 0, snapshots: 0, sockets: 0 };
  /** Server time of the last event that the page has read. */
  let readUntil = 0;
  /** @type {unknown} */
  let failed;
  const server = createServer((incoming, outgoing) => {
    const to = request({ host: '127.0.0.1', port: api.port, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(Number(answer.statusCode), answer.headers);
      answer.pipe(outgoing);
    });
    to.once('error', () => outgoing.destroy());
    incoming.pipe(to);
  });
  const sockets = new WebSocketServer({ server, path: '/graphql', handleProtocols: () => PROTOCOL });

  sockets.on('connection', (page) => {
    counts.sockets += 1;
    const far = new WebSocket(`ws://127.0.0.1:${api.port}/graphql`, PROTOCOL);
    /** @type {Event | null} */
    let last = null;
    let told = () => {};
    /** @type {Promise<unknown>} */
    let order = new Promise((ready) => far.once('open', ready));
    /** Says so once the page has read all before: its board answers a ping in its turn. */
    const read = () => new Promise((/** @type {(value: void) => void} */ done) => {
      told = done;
      page.send('{"type":"ping"}');
    });

    /** @param {string} text */
    const give = async (text) => {
      const { id, type, payload } = JSON.parse(text);
      /** @type {Event | undefined} */
      const event = type === 'next' ? payload.data?.boardFeed : undefined;
      if (event === undefined) return page.send(text);
      const until = Date.parse(event.asOf);
      for (let at = last === null ? until : Date.parse(last.asOf) + HEARTBEAT_MS; last !== null && at < until; at += HEARTBEAT_MS) {
        page.send(heartbeat(id, last, at));
        counts.heartbeats += 1;
        if (counts.heartbeats % AT_ONCE === 0) await read();
      }
      page.send(text);
      counts[event.__typename === 'BoardHeartbeat' ? 'heartbeats' : event.__typename === 'BoardChange' ? 'changes' : 'snapshots'] += 1;
      last = event;
      await read();
      readUntil = until;
    };
    far.on('message', (data) => {
      order = order.then(() => give(data.toString()));
      order.catch((error) => (failed = error));
    });
    page.on('message', (data) => {
      const text = data.toString();
      if (text === '{"type":"pong"}') return told();
      order = order.then(() => far.send(text));
    });
    for (const [one, other] of [[page, far], [far, page]]) {
      one?.on('close', () => other?.terminate());
      one?.on('error', () => other?.terminate());
    }
  });

  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  return {
    url: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
    counts,
    readUntil: () => {
      if (failed !== undefined) throw failed;
      return readUntil;
    },
    close: () => {
      for (const page of sockets.clients) page.terminate();
      server.close();
    },
  };
}
