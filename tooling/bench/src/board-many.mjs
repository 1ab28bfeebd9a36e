// Two thousand paired boards on one process, each community's own and all the same: when each has an event, how often it is
// executed, what a board costs in memory, how HTTP fares, and how long all take to come back after a crash.
// `node tooling/bench/src/board-many.mjs`
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { processMs } from './rig/cpu.mjs';
import { foundCompany, pairScreens, raise, register, standDown, steadily } from './rig/company.mjs';
import { median, percentile } from './rig/figures.mjs';
import { counted } from './rig/metrics.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { COLLECTING, openStand } from './rig/stand.mjs';
import { startWorker } from './rig/worker.mjs';

const SIZES = { boards: 2_000, communities: 20, complaints: 20, events: 40, restarts: 3, ways: 'different,same', json: '' };
const WARM = 3;
const AT_ONCE = 20;
const REST_MS = 300;
const PROBE_MS = 50;
const PROBE_S = 5;
const PATIENCE_MS = 60_000;
/** The goals of reliability G and performance W3. */
const GOAL_MS = 1_000;
const GOAL_KB = 16;
const PAGE = 'query ($id: ID!) { complaints(communityId: $id, first: 25) { totalCount nodes { number title status nextDeadline { rule dueAt } } } }';

/** @typedef {import('./rig/company.mjs').Company} Company */
/** @typedef {import('./rig/stand.mjs').Api} Api */
/** @typedef {ReturnType<typeof startWorker>} Worker */
/** @typedef {{ api: Api, company: Company, boards: Worker, sizes: typeof SIZES }} Rig */

const clock = () => performance.timeOrigin + performance.now();

/** Asks for a page of a register now and then, as a clerk; answers milliseconds. @param {Company} company */
function probe({ client, places }) {
  /** @type {number[]} */
  const took = [];
  const stop = steadily(async (at) => {
    const { id, desk } = places[at % places.length] ?? { id: '', desk: '' };
    const began = performance.now();
    await client.ask(PAGE, { id }, desk);
    took.push(performance.now() - began);
  }, PROBE_MS);
  return () => stop().then(() => took);
}

/** Connects all of them in two halves; answers what a board of the second one costs, in KB. @param {Rig} rig @param {readonly object[]} wanted */
async function connect({ api, boards }, wanted) {
  const half = Math.ceil(wanted.length / 2);
  const url = `http://127.0.0.1:${api.port}/graphql`;
  await boards.ask({ do: 'connect', url, wanted: wanted.slice(0, half), atOnce: AT_ONCE });
  const before = await api.memory();
  await boards.ask({ do: 'connect', url, wanted: wanted.slice(half), atOnce: AT_ONCE });
  const after = await api.memory();
  const each = (/** @type {(memory: NodeJS.MemoryUsage) => number} */ of) => (of(after) - of(before)) / (wanted.length - half) / 1_024;
  return { rss: each(({ rss }) => rss), heap: each(({ heapUsed }) => heapUsed), outside: each(({ external }) => external), server: after.rss / 2 ** 20 };
}

let marks = 0;

/** One incident after the other; milliseconds from its call to each board that shows it. @param {Rig} rig @param {'different' | 'same'} way */
async function events({ company, boards, sizes }, way) {
  const share = way === 'same' ? sizes.boards : sizes.boards / sizes.communities;
  /** @type {{ all: number[], last: number[], call: number[] }} */
  const taken = { all: [], last: [], call: [] };
  for (let at = 0; at < sizes.events + WARM; at += 1) {
    const place = company.places[way === 'same' ? 0 : at % sizes.communities];
    if (place === undefined) throw new Error('no such community');
    const mark = (marks += 1);
    const from = clock();
    const id = await raise(company, place, `3栋12层住户起火 ~${mark}~`);
    const answered = clock() - from;
    const { times } = await boards.ask({ do: 'marked', mark, boards: share, ms: PATIENCE_MS });
    await standDown(company, place, id);
    // Not in step with the heartbeats.
    await sleep(REST_MS * (1 + Math.random()));
    if (at < WARM) continue;
    const spans = times.map((/** @type {number} */ time) => time - from);
    taken.all.push(...spans);
    taken.last.push(Math.max(...spans));
    taken.call.push(answered);
  }
  return taken;
}

const total = (/** @type {Record<string, Record<string, number>>} */ had) => Object.values(had).flatMap((kinds) => Object.values(kinds)).reduce((all, one) => all + one, 0);

/** The server dies and is started again, as a supervisor would: seconds from when it answers until each board has a picture. @param {Rig} rig */
async function restart({ api, boards }) {
  const starts = api.starts();
  api.kill();
  await sleep(100);
  const healed = boards.ask({ do: 'healed', at: clock(), ms: PATIENCE_MS });
  healed.catch(() => undefined);
  while (api.starts() === starts || !(await fetch(`http://127.0.0.1:${api.port}/health/ready`).then(({ ok }) => ok, () => false))) await sleep(10);
  const back = clock();
  const { times, ways } = await healed;
  const spans = times.map((/** @type {number} */ time) => (time - back) / 1_000);
  say(`all are back: ${JSON.stringify(ways)}`);
  return { p50: percentile(spans, 0.5), p99: percentile(spans, 0.99), last: Math.max(...spans), ways };
}

/** @param {Rig} rig @param {'different' | 'same'} way @param {readonly string[]} tokens */
async function measure(rig, way, tokens) {
  const { api, company, boards, sizes } = rig;
  const at = (/** @type {number} */ board) => company.places[way === 'same' ? 0 : board % sizes.communities];
  say(`${sizes.boards} boards connect, ${way}`);
  const memory = await connect(rig, tokens.map((token, board) => ({ name: at(board)?.code, token, communityIds: [at(board)?.id] })));
  const now = async () => ({ counts: await counted(api.port), had: total(await boards.ask({ do: 'had' })), cpu: processMs(api.pid()), at: clock() });
  const stop = probe(company);
  const before = await now();
  const taken = await events(rig, way);
  const after = await now();
  const http = await stop();
  const restarts = [];
  for (let time = 0; time < sizes.restarts; time += 1) {
    restarts.push(await restart(rig));
    await sleep(5_000);
  }
  const of = (/** @type {string} */ name) => Number(after.counts[name]) - Number(before.counts[name]);
  return { way, memory, taken, http, restarts, groups: Number(after.counts['groups']), events: after.had - before.had, executions: of('executions_total'), frames: of('frames_sent_total'), dropped: of('frames_dropped_total'), busy: (after.cpu - before.cpu) / (after.at - before.at) };
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Taken */

const ms = (/** @type {readonly number[]} */ values) => `${percentile(values, 0.5).toFixed(0)} / ${percentile(values, 0.99).toFixed(0)}`;

/** @param {readonly Taken[]} all @param {number[]} quiet @param {typeof SIZES} sizes */
function print(all, quiet, sizes) {
  printResult('many boards on one process', 'paired screens with the board\'s own client in one process; times from the call that raises an incident to the frame at each board that shows it; memory after forced collections, of the second half of the boards; after a crash from the first answer of the server', sizes, [
    ...table([
      ['subscriptions', 'event to frame, p50 / p99 ms', 'of the last board', 'call answered', 'executions per event of a group', 'page over HTTP meanwhile', 'server busy'],
      ...all.map(({ way, taken, executions, events: had, http, busy }) => [way, ms(taken.all), ms(taken.last), ms(taken.call), (executions / had).toFixed(3), ms(http), `${(100 * busy).toFixed(0)} %`]),
    ]),
    '', `a page over HTTP without boards: ${ms(quiet)} ms`, '',
    ...table([
      ['subscriptions', 'KB a board: resident', 'heap', 'outside of it', 'server MB', 'after a crash, seconds to a picture: p50 / p99 / last (median of the restarts)'],
      ...all.map(({ way, memory, restarts }) => [way, memory.rss.toFixed(1), memory.heap.toFixed(1), memory.outside.toFixed(1), memory.server.toFixed(0), (/** @type {const} */ (['p50', 'p99', 'last'])).map((what) => median(restarts.map((one) => one[what])).toFixed(1)).join(' / ')]),
    ]),
  ], { quiet, all: all.map(({ taken, ...one }) => ({ ...one, taken: { last: taken.last, call: taken.call } })) });
  return all.every(({ executions, events: had, groups, dropped, taken, memory }) => Math.abs(executions - had) <= groups && dropped === 0 && percentile(taken.all, 0.99) <= GOAL_MS && memory.heap + memory.outside <= GOAL_KB) ? 0 : 1;
}

/** @param {import('./rig/stand.mjs').Stand} stand @param {typeof SIZES} sizes */
async function run(stand, sizes) {
  const database = await stand.database('huiyin');
  const api = await stand.startApi(database, { env: { NODE_ENV: 'production' }, flags: ['--max-semi-space-size=64', ...COLLECTING], respawn: true });
  const company = await foundCompany(api, sizes.communities);
  const { places } = company;
  for (let at = 0; at < sizes.complaints; at += 1) await Promise.all(places.map((place) => register(company, place, `楼道灯不亮 ${at}`)));
  say(`${sizes.boards} screens are paired`);
  const shown = (/** @type {number} */ at) => [...new Set([places[0]?.id ?? '', places[at % places.length]?.id ?? ''])];
  const tokens = await pairScreens(database, company, Array.from({ length: sizes.boards }, (_, at) => ({ communityIds: shown(at) })));
  const stop = probe(company);
  await sleep(PROBE_S * 1_000);
  const quiet = await stop();
  const all = [];
  for (const way of /** @type {('different' | 'same')[]} */ (sizes.ways.split(','))) {
    const boards = startWorker('boards.mjs', { flags: ['--max-semi-space-size=64'] });
    try {
      all.push(await measure({ api, company, boards, sizes }, way, tokens));
    } finally {
      boards.stop();
    }
  }
  company.client.close();
  return print(all, quiet, sizes);
}

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ log: say });
  try {
    return await run(stand, sizes);
  } finally {
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
