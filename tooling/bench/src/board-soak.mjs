// One board page in a browser lives through a week in minutes: what it and the server hold before and after.
// `node tooling/bench/src/board-soak.mjs`
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { pairScreens } from './rig/company.mjs';
import { CAST, found } from './rig/found.mjs';
import { graphqlClient } from './rig/graphql.mjs';
import { counted } from './rig/metrics.mjs';
import { openRelay } from './rig/relay.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { COLLECTING } from './rig/stand.mjs';
import { setClock } from './rig/test-clock.mjs';
import { atWalls, openWall } from './rig/wall-page.mjs';
import { week } from './rig/week.mjs';

/** `boards`: others that watch meanwhile; `visitEvery`: steps from one page that is loaded anew to the next. */
const SIZES = { days: 7, steps: 3_400, boards: 40, visitEvery: 10, from: '2026-12-28T00:00:00Z', json: '' };
/** Share of it after which what is kept once, such as compiled code and prepared statements, is there. */
const SETTLED = 0.1;
const LOOKS = 10;
const DAY_MS = 86_400_000;
const STEP_MS = 10_000;
/** The goal of reliability G, each. */
const GOAL_MB = 20;
const MB = 2 ** 20;

/** @param {number} pid @returns {number} MB; 0 where there is no /proc */
function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** What a page holds after a collection. @param {import('playwright-core').Browser} browser @param {import('playwright-core').Page} page */
async function openScales(browser, page) {
  const [whole, cdp] = [await browser.newBrowserCDPSession(), await page.context().newCDPSession(page)];
  await cdp.send('HeapProfiler.enable');
  await cdp.send('Performance.enable');
  return async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    const renderer = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id));
    return { heap: usedSize / MB, nodes: of('Nodes'), listeners: of('JSEventListeners'), renderer: Math.max(0, ...renderer) };
  };
}

/** @typedef {{ step: number, seconds: number, heap: number, nodes: number, listeners: number, renderer: number, server: number, serverHeap: number }} Look */

/** @param {readonly Look[]} looks @param {Record<string, number>} told @param {Record<string, number>} done @param {typeof SIZES} sizes */
function print(looks, told, done, sizes) {
  const settled = looks.find(({ step }) => step >= sizes.steps * SETTLED);
  const last = looks.at(-1);
  if (settled === undefined || last === undefined) throw new Error('nothing was looked at');
  const grown = { page: last.heap - settled.heap, server: last.server - settled.server };
  printResult('a week of a board', `the server with a clock that is set, ${(sizes.days * 86_400 / sizes.steps).toFixed(0)} s a step; a relay gives the page the heartbeats of the time between, and waits until the page has read them; memory after forced collections; growth from the look at ${100 * SETTLED} % of the steps`, sizes, [
    ...table([
      ['step', 'seconds', 'page: heap MB', 'nodes', 'listeners', 'its process, resident MB', 'server: resident MB', 'heap MB'],
      ...looks.map((one) => [one.step, one.seconds.toFixed(0), one.heap.toFixed(2), one.nodes, one.listeners, one.renderer.toFixed(0), one.server.toFixed(1), one.serverHeap.toFixed(1)]),
    ]),
    '', `growth: page ${grown.page.toFixed(2)} MB, server ${grown.server.toFixed(1)} MB`,
    `the page read ${told['heartbeats']} heartbeats, ${told['changes']} changes, ${told['snapshots']} snapshots on ${told['sockets']} connection; ${Object.entries(done).map(([what, count]) => `${what} ${count}`).join(', ')}`,
  ], { looks, told, done, grown });
  return grown.page < GOAL_MB && grown.server < GOAL_MB && told['sockets'] === 1 ? 0 : 1;
}

/** @param {{ api: import('./rig/stand.mjs').Api, relay: Awaited<ReturnType<typeof openRelay>>, life: ReturnType<typeof week>, weigh: Awaited<ReturnType<typeof openScales>>, visit: () => Promise<unknown> }} rig @param {typeof SIZES} sizes */
async function live({ api, relay, life, weigh, visit }, sizes) {
  const [start, began] = [Date.parse(sizes.from), performance.now()];
  /** @type {Look[]} */
  const looks = [];
  const look = async (/** @type {number} */ step) => {
    const { rss, heapUsed } = await api.memory();
    looks.push({ step, seconds: (performance.now() - began) / 1_000, ...(await weigh()), server: rss / MB, serverHeap: heapUsed / MB });
    say(JSON.stringify(looks.at(-1)));
  };
  await look(0);
  for (let at = 1; at <= sizes.steps; at += 1) {
    const now = start + (at * sizes.days * DAY_MS) / sizes.steps;
    await setClock(api, now);
    await life.step(at);
    if (at % sizes.visitEvery === 0) await visit();
    const late = performance.now() + STEP_MS;
    while (relay.readUntil() < Math.floor(now)) {
      if (performance.now() > late) throw new Error(`the page has read nothing of ${new Date(now).toISOString()}`);
      await sleep(5);
    }
    if (at % Math.round(sizes.steps / LOOKS) === 0) await look(at);
  }
  return looks;
}

/** @param {import('./rig/stand.mjs').Stand} stand @param {import('playwright-core').Browser} browser @param {import('./rig/wall-page.mjs').Worker} boards @param {typeof SIZES} sizes */
async function run(stand, browser, boards, sizes) {
  const database = await stand.database('huiyin');
  const api = await stand.startApi(database, { env: { HUIYIN_CLOCK: 'manual' }, flags: COLLECTING });
  await setClock(api, Date.parse(sizes.from));
  const [community] = await found(api, { codes: ['SOAK'], cast: { ...CAST, centre: { roles: ['CENTRE_MANAGER'], department: '' }, security: { roles: ['SECURITY_ADMINISTRATOR'], department: '' } } });
  if (community === undefined) throw new Error('nothing was founded');
  const client = graphqlClient(api);
  const security = community.people['security']?.token ?? '';
  const communityIds = [community.id];
  const tokens = await pairScreens(database, { client, office: community.id, security, places: [] }, Array.from({ length: sizes.boards + 2 }, () => ({ communityIds })));
  const url = `http://127.0.0.1:${api.port}/graphql`;
  await boards.ask({ do: 'connect', url, wanted: tokens.slice(2).map((token) => ({ name: 'beside', token, communityIds })), atOnce: 20 });
  const relay = await openRelay(api);
  try {
    const page = await openWall(browser, `${relay.url}/board/`, tokens[0] ?? '');
    const life = week(client, community);
    const looks = await live({ api, relay, life, weigh: await openScales(browser, page), visit: () => boards.ask({ do: 'visit', url, token: tokens[1], communityIds }) }, sizes);
    const counts = await counted(api.port);
    client.close();
    return print(looks, { ...relay.counts }, { ...life.done, dropped: Number(counts['frames_dropped_total']) }, sizes);
  } finally {
    relay.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(() => atWalls(run, readSizes(SIZES)));
