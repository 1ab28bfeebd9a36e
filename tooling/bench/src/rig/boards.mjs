// Many wall boards in one process: the board's own client, which reads every frame and comes back by itself, without a
// screen. They note when something that bears a mark came, and when each had a picture again.
import { createClient, followBoard } from '@huiyin/client';
import { WebSocket } from 'ws';
import { boardQuery } from './board-query.mjs';
import { answerOrders } from './worker.mjs';

/** Of a title: what comes between is the mark. */
const MARK = /~(\d+)~/;

/** @typedef {{ name: string, had: Record<string, number>, ways: Record<string, number>, lastAt: number, lostAt: number, freshAt: number, seen: Set<number> }} Board `had`: events by kind */

/** @type {Board[]} */
const boards = [];
/** Arrivals by mark. @type {Map<number, number[]>} */
const arrivals = new Map();
const waiting = new Set();

const clock = () => performance.timeOrigin + performance.now();
const document = /** @type {any} */ ({ toString: () => QUERY });
const QUERY = boardQuery();

/** @param {Board} board @param {any} event */
function note(board, event) {
  board.lastAt = clock();
  if (board.freshAt < board.lostAt) board.freshAt = board.lastAt;
  const kind = event.__typename.slice('Board'.length);
  board.had[kind] = (board.had[kind] ?? 0) + 1;
  for (const { incidents, complaints } of event.changed ?? []) {
    for (const { title } of [...(incidents?.rows ?? []), ...(complaints?.rows ?? [])]) {
      const mark = Number(MARK.exec(title ?? '')?.[1] ?? 0);
      if (mark === 0 || board.seen.has(mark)) continue;
      board.seen.add(mark);
      const times = arrivals.get(mark) ?? [];
      times.push(board.lastAt);
      arrivals.set(mark, times);
    }
  }
  for (const ask of waiting) ask();
}

/** @param {string} url @param {{ name: string, token: string, communityIds: string[] }} wanted @returns {Promise<void>} once it has a picture */
const open = (url, { name, token, communityIds }) => new Promise((resolve, reject) => {
  /** @type {Board} */
  const board = { name, had: {}, ways: {}, lastAt: 0, lostAt: 0, freshAt: 0, seen: new Set() };
  boards.push(board);
  const client = createClient({ url, webSocketImpl: WebSocket, token: () => token });
  followBoard(client, document, communityIds, {
    onEvent: (event) => {
      note(board, event);
      resolve();
      return true;
    },
    onLink: (link, way) => {
      board.ways[`${link} ${way}`] = (board.ways[`${link} ${way}`] ?? 0) + 1;
    },
    onRefused: reject,
  });
});

/** @param {{ url: string, wanted: { name: string, token: string, communityIds: string[] }[], atOnce: number }} order */
async function connect({ url, wanted, atOnce }) {
  for (let from = 0; from < wanted.length; from += atOnce) await Promise.all(wanted.slice(from, from + atOnce).map((one) => open(url, one)));
  return { boards: boards.length };
}

/** Comes, has a picture, and goes, as a page that is loaded anew. @param {{ url: string, token: string, communityIds: string[] }} order */
async function visit({ url, token, communityIds }) {
  const client = createClient({ url, webSocketImpl: WebSocket, token: () => token });
  await new Promise((resolve, reject) => {
    const followed = followBoard(client, document, communityIds, {
      onEvent: () => {
        setImmediate(() => followed.stop());
        resolve(undefined);
        return true;
      },
      onRefused: reject,
    });
  });
  client.close();
  return { visited: true };
}

/** Events by kind that the first board of each name has had. */
function had() {
  /** @type {Record<string, Record<string, number>>} */
  const names = {};
  for (const { name, had: own } of boards) names[name] ??= { ...own };
  return names;
}

/** Answers when `enough` says so, looked at after each event. @param {() => boolean} enough @param {number} ms @param {() => string} what */
const until = (enough, ms, what) => new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
  const late = setTimeout(() => {
    waiting.delete(ask);
    reject(new Error(what()));
  }, ms);
  const ask = () => {
    if (!enough()) return;
    waiting.delete(ask);
    clearTimeout(late);
    resolve();
  };
  waiting.add(ask);
  ask();
});

/** Everybody who is to see a mark has seen it. @param {{ mark: number, boards: number, ms: number }} order */
async function marked({ mark, boards: all, ms }) {
  const times = () => arrivals.get(mark) ?? [];
  await until(() => times().length >= all, ms, () => `only ${times().length} of ${all} boards had ${mark} after ${ms} ms`);
  const found = times();
  arrivals.delete(mark);
  for (const { seen } of boards) seen.delete(mark);
  return { times: found };
}

/** The server is gone at `at`; answers when each has had an event after that. @param {{ at: number, ms: number }} order */
async function healed({ at, ms }) {
  for (const board of boards) Object.assign(board, { lostAt: at, freshAt: board.lastAt > at ? board.lastAt : 0, ways: {} });
  await until(() => boards.every(({ freshAt }) => freshAt > 0), ms, () => `${boards.filter(({ freshAt }) => freshAt === 0).length} boards had nothing after ${ms} ms`);
  /** @type {Record<string, number>} */
  const ways = {};
  for (const board of boards) for (const [way, count] of Object.entries(board.ways)) ways[way] = (ways[way] ?? 0) + count;
  return { times: boards.map(({ freshAt }) => freshAt), ways };
}

answerOrders(async (order) => {
  if (order.do === 'connect') return connect(order);
  if (order.do === 'had') return had();
  if (order.do === 'visit') return visit(order);
  if (order.do === 'marked') return marked(order);
  return healed(order);
});
