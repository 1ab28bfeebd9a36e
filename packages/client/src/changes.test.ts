import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { TestServer, until } from '../test/server.ts';
import { createClient, subscribeToChanges, type Client, type ConnectionState, type RequestError } from './index.ts';

let server: TestServer;
let client: Client;
beforeEach(async () => {
  server = await new TestServer().start();
  client = createClient({ url: server.url, webSocketImpl: WebSocket, token: () => 'abc', language: () => 'en' });
});
afterEach(async () => {
  client.close();
  await server.stop();
});

function follow(after?: string) {
  const seen: string[] = [];
  const states: ConnectionState[] = [];
  const errors: RequestError[] = [];
  let gaps = 0;
  const stop = subscribeToChanges(client, 'community', {
    after,
    onChange: (change) => seen.push(change.cursor),
    onState: (state) => states.push(state),
    onGap: () => (gaps += 1),
    onError: (error) => errors.push(error),
  });
  return { seen, states, errors, stop, gaps: () => gaps };
}

test('changes arrive in order, and the socket bears token and language', async () => {
  const feed = follow();
  await until(() => server.resumedFrom.length === 1);
  server.append();
  server.append();
  await until(() => feed.seen.length === 2);
  expect(feed.seen).toEqual(['1', '2']);
  expect(feed.states).toEqual(['connecting', 'live']);
  expect(server.connectionParams).toEqual([{ token: 'abc', language: 'en' }]);
});

test('starts after the cursor it is given', async () => {
  server.append();
  server.append();
  const feed = follow('1');
  await until(() => feed.seen.length === 1);
  expect(feed.seen).toEqual(['2']);
});

test('after a cut it goes on from the last cursor: none missed, none twice', async () => {
  const feed = follow('0');
  for (let round = 0; round < 3; round += 1) {
    server.append();
    await until(() => feed.seen.length === round * 2 + 1);
    server.cutSockets();
    server.append();
    await until(() => feed.seen.length === round * 2 + 2);
  }
  expect(feed.seen).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(server.resumedFrom).toEqual(['0', '1', '3', '5']);
  expect(feed.states.slice(0, 5)).toEqual(['connecting', 'live', 'lost', 'connecting', 'live']);
  expect(feed.gaps()).toBe(0);
});

test('a restart of the server heals, with what was written meanwhile', async () => {
  const feed = follow('0');
  server.append();
  await until(() => feed.seen.length === 1);
  await server.stop();
  await until(() => feed.states.at(-1) === 'lost');
  server.append();
  await server.start();
  await until(() => feed.seen.length === 2);
  expect(feed.seen).toEqual(['1', '2']);
});

test.each([1000, 1001, 1011, 4500])('a close with code %i is a loss, not an end', async (code) => {
  const feed = follow('0');
  await until(() => feed.states.at(-1) === 'live');
  server.closeSockets(code);
  server.append();
  await until(() => feed.seen.length === 1);
  expect(feed.errors).toEqual([]);
});

test('a cut before the first cursor is told as a gap', async () => {
  const feed = follow();
  await until(() => server.resumedFrom.length === 1);
  server.cutSockets();
  await until(() => feed.gaps() === 1);
  await until(() => server.resumedFrom.length === 2);
  expect(server.resumedFrom).toEqual([null, null]);
});

test('a cursor the server does not know is dropped and told as a gap', async () => {
  const feed = follow('forged');
  await until(() => feed.gaps() === 1);
  await until(() => server.resumedFrom.length === 2);
  expect(server.resumedFrom).toEqual(['forged', null]);
  server.append();
  await until(() => feed.seen.length === 1);
  expect(feed.errors).toEqual([]);
});

test('a shut door ends it as UNAUTHENTICATED', async () => {
  server.admits = false;
  const feed = follow();
  await until(() => feed.errors.length === 1);
  expect(feed.errors[0]?.code).toBe('UNAUTHENTICATED');
});

test('a fault of the server is a loss, not an end', async () => {
  server.feedFaults = 2;
  const feed = follow('0');
  server.append();
  await until(() => feed.seen.length === 1);
  expect(server.feedFaults).toBe(0);
  expect(feed.errors).toEqual([]);
});

test('after stopping nothing comes', async () => {
  const feed = follow('0');
  server.append();
  await until(() => feed.seen.length === 1);
  feed.stop();
  server.append();
  const other = follow('1');
  await until(() => other.seen.length === 1);
  expect(feed.seen).toEqual(['1']);
});

test('a server that no longer answers pings is lost', async () => {
  client.close();
  client = createClient({ url: server.url, webSocketImpl: WebSocket, keepAliveMilliseconds: 30, pongWaitMilliseconds: 60 });
  const feed = follow('0');
  await until(() => feed.states.at(-1) === 'live');
  server.pauseSockets();
  await until(() => feed.states.includes('lost'));
  server.append();
  await until(() => feed.seen.length === 1);
  expect(feed.seen).toEqual(['1']);
});
