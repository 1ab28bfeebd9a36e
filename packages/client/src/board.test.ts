import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { TestServer, until } from '../test/server.ts';
import { createClient, followBoard, type BoardLink, type BoardPatience, type Client, type FollowedBoard, type RequestError, type Way } from './index.ts';

interface Beat { readonly cursor: string; readonly number: number }
const document = 'subscription ($communityIds: [ID!]!, $after: String) { boardFeed(communityIds: $communityIds, after: $after) { cursor number } }';
const patience: BoardPatience = { silence: 300, first: 200, again: [5, 20] };

let server: TestServer;
let client: Client;
let board: ReturnType<typeof follow>;
beforeEach(async () => {
  server = await new TestServer().start();
  client = createClient({ url: server.url, webSocketImpl: WebSocket, token: () => 'abc', language: () => 'en' });
});
afterEach(async () => {
  board.feed.stop();
  client.close();
  await server.stop();
});

function follow(fits: (beat: Beat) => boolean = () => true, over: Partial<BoardPatience> = {}) {
  const seen: number[] = [];
  const links: string[] = [];
  const refusals: RequestError[] = [];
  const feed: FollowedBoard = followBoard<Beat>(client, document, ['c'], {
    onEvent: (beat) => {
      if (!fits(beat)) return false;
      seen.push(beat.number);
      return true;
    },
    onLink: (link: BoardLink, way: Way) => links.push(`${link} ${way}`),
    onRefused: (error) => refusals.push(error),
  }, { ...patience, silence: 10_000, ...over });
  return { feed, seen, links, refusals };
}

test('events come over a socket that bears token and language', async () => {
  board = follow();
  await until(() => board.seen.length === 1);
  server.append();
  await until(() => board.seen.length === 2);
  expect(board.seen).toEqual([0, 1]);
  expect(board.links).toEqual(['connecting socket', 'live socket']);
  expect(server.connectionParams).toEqual([{ token: 'abc', language: 'en' }]);
});

test('after a cut it goes on from the last cursor', async () => {
  board = follow();
  await until(() => board.seen.length === 1);
  server.append();
  await until(() => board.seen.length === 2);
  server.cutSockets();
  server.append();
  await until(() => board.seen.length === 4);
  expect(board.seen).toEqual([0, 1, 1, 2]);
  expect(server.resumedFrom).toEqual([null, '1']);
  expect(board.links.slice(2)).toEqual(['resuming socket', 'live socket']);
});

test('where sockets are refused, events come as server-sent events', async () => {
  server.knowsSockets = false;
  board = follow();
  await until(() => board.seen.length === 1);
  server.append();
  await until(() => board.seen.length === 2);
  expect(server.ways).toEqual(['socket', 'socket', 'stream']);
  expect(board.links.at(-1)).toBe('live stream');
});

test('a way that brings nothing is left, and a way that works is kept', async () => {
  server.knowsSockets = false;
  server.passesStreams = false;
  board = follow();
  await until(() => server.ways.length === 4);
  server.passesStreams = true;
  await until(() => board.seen.length === 1);
  const before = server.ways.length;
  server.knowsSockets = true;
  await server.stop();
  await server.start();
  await until(() => board.seen.length === 2);
  expect(server.ways.slice(0, 4)).toEqual(['socket', 'socket', 'stream', 'stream']);
  expect(server.ways[before]).toBe('stream');
});

test('a connection that is silent for too long is lost, though it looks open', async () => {
  board = follow(undefined, { silence: 150 });
  await until(() => board.seen.length === 1);
  server.pauseSockets();
  await until(() => server.resumedFrom.length >= 2);
  server.append();
  await until(() => board.seen.at(-1) === 1);
  expect(board.links).toContain('resuming socket');
  expect(server.resumedFrom[1]).toBe('0');
});

test('a server that stops and comes back is found again', async () => {
  board = follow();
  await until(() => board.seen.length === 1);
  await server.stop();
  await new Promise((resolve) => setTimeout(resolve, 150));
  server.append();
  await server.start();
  await until(() => board.seen.at(-1) === 1);
  expect(board.refusals).toEqual([]);
});

test('to resume opens a new connection at once', async () => {
  board = follow();
  await until(() => board.seen.length === 1);
  board.feed.resume();
  await until(() => board.seen.length === 2);
  expect(server.resumedFrom).toEqual([null, '0']);
});

test('what does not fit is asked for again from the last cursor, then afresh', async () => {
  let spoilt = false;
  board = follow(() => !spoilt || server.resumedFrom.filter((after) => after === null).length > 1);
  await until(() => board.seen.length === 1);
  spoilt = true;
  server.append();
  await until(() => board.seen.length === 2);
  expect(board.seen).toEqual([0, 1]);
  expect(server.resumedFrom).toEqual([null, '0', null]);
});

test('a cursor that the server does not know is given up', async () => {
  board = follow();
  await until(() => board.seen.length === 1);
  const forged = followBoard<Beat>(client, document.replace('cursor number', 'cursor: __typename number'), ['c'], { onEvent: () => true, onRefused: (error) => board.refusals.push(error) }, patience);
  await until(() => server.resumedFrom.includes('Beat'));
  forged.stop();
  expect(board.refusals).toEqual([]);
});

test.each(['socket', 'stream'] as const)('a shut door ends it as UNAUTHENTICATED (%s)', async (way) => {
  server.admits = false;
  server.knowsSockets = way === 'socket';
  board = follow();
  await until(() => board.refusals.length === 1);
  expect(board.refusals[0]!.code).toBe('UNAUTHENTICATED');
  const tries = server.ways.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.ways.length).toBe(tries);
});

test('after stopping nothing comes', async () => {
  board = follow();
  await until(() => board.seen.length === 1);
  board.feed.stop();
  board.feed.resume();
  server.append();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(board.seen).toEqual([0]);
});
