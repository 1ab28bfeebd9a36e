// A thousand boards with the same subscription: how often an event is executed, how long until the last one has it, and what
// that costs, beside a bare `ws` that sends the same bytes to as many. `node tooling/bench/src/board-feed.mjs`
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { processMs } from './rig/cpu.mjs';
import { median, percentile, spread } from './rig/figures.mjs';
import { CAST, found } from './rig/found.mjs';
import { graphqlClient } from './rig/graphql.mjs';
import { counted } from './rig/metrics.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';
import { startWorker } from './rig/worker.mjs';

const SIZES = { boards: 1_000, complaints: 20, rounds: 10, json: '' };
/** One session may hold so many connections. */
const CONNECTIONS = 20;
const WARM = 2;
const REST_MS = 400;
const COMPLAINT = 'id number kind title status severity receivedAt department next { rule warnAt dueAt pausedSince provisional }';
const FIGURES = 'figures { openComplaints dueToday overdue toCallBack openIncidents }';
const QUERY = `subscription Board($ids: [ID!]!) { boardFeed(communityIds: $ids) { __typename sequence asOf cursor
  ... on BoardSnapshot { communities { id code name timeZone ${FIGURES} complaints { ${COMPLAINT} } } }
  ... on BoardChange { since changed: communities { id ${FIGURES} complaints { order rows { ${COMPLAINT} } } } } } }`;

/** @param {number} pid @returns {number} kilobytes now; 0 where there is no /proc */
function residentKb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** @typedef {ReturnType<typeof startWorker>} Worker */
/** @typedef {{ last: number, p50: number, p99: number, after: number, text: string }} Delivery milliseconds: from the first board that had it to the last, the middle one and the 99th of a hundred; from the word that it is done to the last */

/**
 * One event to one audience.
 * @param {Worker} watchers @param {string} name @param {() => Promise<unknown>} act @returns {Promise<Delivery>}
 */
async function deliver(watchers, name, act) {
  // The first answer says that they watch, the second what they saw.
  await watchers.ask({ do: 'watch', name });
  /** @type {Promise<{ times: number[], text: string }>} */
  const seen = watchers.next();
  await act();
  const done = performance.timeOrigin + performance.now();
  const { times, text } = await seen;
  const first = Math.min(...times);
  const spans = times.map((time) => time - first);
  return { last: Math.max(...spans), p50: percentile(spans, 0.5), p99: percentile(spans, 0.99), after: Math.max(...times) - done, text };
}

/** @param {readonly Delivery[]} all @param {readonly Delivery[]} bare @param {'last' | 'p50' | 'p99'} what */
const ratio = (all, bare, what) => spread(all.map((one, at) => one[what] / Number(bare[at]?.[what])));

/** @typedef {{ ours: Delivery[], bare: Delivery[], cpu: { ours: number, bare: number } }} Taken */
/** @typedef {{ api: import('./rig/stand.mjs').Api, watchers: Worker, broadcast: Worker, register: (key: string) => Promise<unknown> }} Rig */

/**
 * Founds a community, fills it, and lets both audiences in; the first half of the boards warms the server up.
 * @param {import('./rig/stand.mjs').Api} api @param {Worker} watchers @param {Worker} broadcast @param {typeof SIZES} sizes
 */
async function admit(api, watchers, broadcast, sizes) {
  const [community] = await found(api, { cast: { desk: CAST.desk } });
  const desk = community?.people['desk'];
  if (community === undefined || desk === undefined) throw new Error('nothing was founded');
  const client = graphqlClient(api);
  const register = (/** @type {string} */ key) => client.command('complaintRegister', { communityId: community.id, channel: 'PHONE', content: 'FACILITY', title: '3栋2单元电梯异响', idempotencyKey: key }, 'complaint { id }', desk.token);
  for (let at = 0; at < sizes.complaints; at += 1) await register(`before ${at}`);
  const tokens = await Promise.all(Array.from({ length: Math.ceil(sizes.boards / CONNECTIONS) }, async () => {
    const { signIn } = await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInPayload { token } } }', { input: { login: desk.login, password: 'huiyin-bench-password' } });
    return signIn.token;
  }));
  say(`${sizes.boards} boards connect`);
  const connect = (/** @type {number} */ from, /** @type {number} */ until) => watchers.ask({ do: 'connect', name: 'ours', count: until - from, url: `ws://127.0.0.1:${api.port}/graphql`, tokens: tokens.slice(from / CONNECTIONS), subscribe: { id: '1', type: 'subscribe', payload: { query: QUERY, variables: { ids: [community.id] } } } });
  const half = CONNECTIONS * Math.ceil(sizes.boards / 2 / CONNECTIONS);
  await connect(0, half);
  const before = residentKb(api.pid());
  await connect(half, sizes.boards);
  const perBoard = (residentKb(api.pid()) - before) / (sizes.boards - half);
  const { port } = await broadcast.ask({ do: 'listen' });
  await watchers.ask({ do: 'connect', name: 'bare', count: sizes.boards, url: `ws://127.0.0.1:${port}` });
  return { register, perBoard, close: () => client.close() };
}

/**
 * Events to both in turn; the bare one sends what the last of ours was.
 * @param {Rig} rig @param {typeof SIZES} sizes
 */
async function measure({ api, watchers, broadcast, register }, sizes) {
  /** @type {Taken} */
  const taken = { ours: [], bare: [], cpu: { ours: 0, bare: 0 } };
  const now = async () => ({ counts: await counted(api.port), had: sum(await watchers.ask({ do: 'had', name: 'ours' })) });
  let text = '';
  let start = await now();
  for (let round = 0; round < sizes.rounds + WARM; round += 1) {
    if (round === WARM) start = await now();
    for (const way of /** @type {('ours' | 'bare')[]} */ (round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'])) {
      const pid = way === 'ours' ? api.pid() : broadcast.pid;
      const cpu = processMs(pid);
      const delivery = await deliver(watchers, way, way === 'ours' ? () => register(`round ${round}`) : () => broadcast.ask({ do: 'send', text }));
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      text = way === 'ours' ? delivery.text : text;
      if (round < WARM) continue;
      taken[way].push(delivery);
      taken.cpu[way] += processMs(pid) - cpu;
    }
  }
  const end = await now();
  return { ...taken, bytes: Buffer.byteLength(text), events: end.had - start.had, executions: Number(end.counts['executions_total']) - Number(start.counts['executions_total']), counts: end.counts };
}

/** @param {Awaited<ReturnType<typeof measure>>} taken @param {number} perBoard @param {typeof SIZES} sizes */
function print(taken, perBoard, sizes) {
  const { ours, bare, cpu, bytes, events, executions, counts } = taken;
  const row = (/** @type {string} */ name, /** @type {readonly Delivery[]} */ of, /** @type {number} */ ms) => [name, ...(/** @type {const} */ (['p50', 'p99', 'last', 'after'])).map((what) => median(of.map((one) => one[what])).toFixed(1)), ((ms * 1_000) / of.length / sizes.boards).toFixed(1)];
  printResult('one event to many boards', 'the same boards in one process watch both, in turn; times from the first that had it, and to the last from the word that it is done: of ours the acknowledgement of the registration, of the bare one the order', sizes, [
    ...table([
      [`${bytes} bytes to ${sizes.boards}`, 'p50 ms', 'p99 ms', 'last ms', 'last after the word, ms', 'processor µs a delivery'],
      row('boardFeed', ours, cpu.ours),
      row('bare ws.send(string)', bare, cpu.bare),
      ['ratio', ratio(ours, bare, 'p50'), ratio(ours, bare, 'p99'), ratio(ours, bare, 'last'), '', (cpu.ours / cpu.bare).toFixed(2)],
    ]),
    '', `${events} events (changes and heartbeats) came to each board; executions: ${executions}; subscribers ${counts['subscribers']} in ${counts['groups']} group; dropped ${counts['frames_dropped_total']}; memory of the server ${perBoard.toFixed(1)} KB a board`,
  ], { ...taken, perBoard });
  return executions === events && counts['groups'] === 1 ? 0 : 1;
}

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ log: say });
  const [watchers, broadcast] = [startWorker('watchers.mjs'), startWorker('broadcast.mjs')];
  try {
    const api = await stand.startApi(await stand.database('huiyin'), { env: { NODE_ENV: 'production' } });
    const { register, perBoard, close } = await admit(api, watchers, broadcast, sizes);
    const taken = await measure({ api, watchers, broadcast, register }, sizes);
    close();
    return print(taken, perBoard, sizes);
  } finally {
    watchers.stop();
    broadcast.stop();
    await stand.close();
  }
}

/** @param {Record<string, number>} counts */
const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
