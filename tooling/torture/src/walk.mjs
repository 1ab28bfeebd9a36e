// Walks the whole register by cursor, in every order, forwards and backwards, with fixed and random page sizes, while
// others register; each complaint that was there before must be met exactly once. `node tooling/torture/src/walk.mjs`
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { found } from '@huiyin/tooling-bench/rig/found.mjs';
import { graphqlClient } from '@huiyin/tooling-bench/rig/graphql.mjs';
import { printResult, readSizes, say, table } from '@huiyin/tooling-bench/rig/report.mjs';
import { openStand } from '@huiyin/tooling-bench/rig/stand.mjs';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';

const FIELDS = ['RECEIVED_AT', 'NUMBER', 'NEXT_DUE_AT'];
const PAGE_MAX = 100;
const PAGE = `query ($id: ID!, $orderBy: ComplaintOrder, $first: Int, $after: String, $last: Int, $before: String) {
  complaints(communityId: $id, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const SEVERITIES = ['NORMAL', 'URGENT', 'MAJOR'];

/** `moments`: how many different times of receipt there are, so that many rows tie. */
export const SIZES = { complaints: 10_000, insertsPerSecond: 200, moments: 300, writers: 8, sources: false, json: '' };

/**
 * @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community @param {typeof SIZES} sizes
 */
function registrar(client, community, { moments }) {
  const origin = Date.now() - 60_000;
  let count = 0;
  return async () => {
    count += 1;
    // Received at any time of the last hours: what is new lands in front of, behind and amid what is being walked.
    const receivedAt = new Date(origin - Math.floor(Math.random() * moments) * 60_000).toISOString();
    const input = { communityId: community.id, channel: 'PHONE', content: 'FACILITY', severity: SEVERITIES[count % 3], receivedAt, title: `楼道灯不亮 ${count}`, idempotencyKey: `walk ${count}` };
    return (await client.command('complaintRegister', input, 'complaint { id }', community.people['desk']?.token)).complaint.id;
  };
}

/**
 * @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community
 * @param {{ orderBy: { field: string, direction: string }, backwards: boolean, size: () => number }} way
 * @returns {Promise<{ ids: string[], pages: number }>}
 */
async function walk(client, community, { orderBy, backwards, size }) {
  const ids = [];
  let pages = 0;
  for (let cursor = null; ; pages += 1) {
    const { complaints } = await client.ask(PAGE, { id: community.id, orderBy, ...(backwards ? { last: size(), before: cursor } : { first: size(), after: cursor }) }, community.people['desk']?.token);
    const { nodes, pageInfo } = complaints;
    const page = nodes.map((/** @type {{ id: string }} */ { id }) => id);
    ids.push(...(backwards ? page.reverse() : page));
    if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return { ids, pages: pages + 1 };
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

const WAYS = [false, true].flatMap((backwards) => [false, true].map((random) => ({ backwards, random })));

/**
 * @param {ReturnType<typeof graphqlClient>} client @param {import('@huiyin/tooling-bench/rig/found.mjs').Community} community @param {readonly string[]} before
 * @param {{ orderBy: { field: string, direction: string }, backwards: boolean, random: boolean }} way
 */
async function judged(client, community, before, { orderBy, backwards, random }) {
  const began = Date.now();
  const { ids, pages } = await walk(client, community, { orderBy, backwards, size: random ? () => 1 + Math.floor(PAGE_MAX * Math.random()) : () => PAGE_MAX });
  /** @type {Map<string, number>} */
  const met = new Map();
  for (const id of ids) met.set(id, (met.get(id) ?? 0) + 1);
  return {
    ...orderBy, backwards, random, pages, seconds: (Date.now() - began) / 1_000, rows: ids.length,
    missed: before.filter((id) => !met.has(id)).length, doubled: [...met.values()].filter((times) => times > 1).length,
  };
}

/** Registers at a steady rate until told to stop. @param {() => Promise<string>} one @param {number} perSecond */
function inserting(one, perSecond) {
  const began = Date.now();
  let inserted = 0;
  let stopping = false;
  /** @type {Set<Promise<unknown>>} */
  const open = new Set();
  /** @type {unknown} */
  let failed;
  const running = (async () => {
    while (!stopping) {
      while (inserted + open.size < ((Date.now() - began) / 1_000) * perSecond && open.size < 16) {
        const made = one().then(() => void (inserted += 1), (error) => void (failed = error)).finally(() => open.delete(made));
        open.add(made);
      }
      await sleep(5);
    }
    await Promise.all(open);
  })();
  return async () => {
    stopping = true;
    await running;
    if (failed !== undefined) throw failed;
    return { inserted, perSecond: (inserted * 1_000) / (Date.now() - began) };
  };
}

/** @param {typeof SIZES} sizes @param {(line: string) => void} [log] */
export async function walks(sizes, log = say) {
  const stand = await openStand({ sources: sizes.sources, log });
  try {
    const api = await stand.startApi(await stand.database('huiyin'));
    const [community] = await found(api, { codes: ['WALK'] });
    if (community === undefined) throw new Error('nothing was founded');
    const client = graphqlClient(api);
    const register = registrar(client, community, sizes);
    /** @type {string[]} */
    const before = [];
    await Promise.all(Array.from({ length: sizes.writers }, async () => {
      while (before.length < sizes.complaints) before.push(await register());
    }));
    log(`${before.length} complaints registered`);
    const stop = inserting(register, sizes.insertsPerSecond);
    const results = [];
    for (const field of FIELDS) {
      for (const direction of ['ASC', 'DESC']) {
        // The four ways of an order at once: the longer it takes, the more is registered and the longer is the way.
        results.push(...await Promise.all(WAYS.map((way) => judged(client, community, before, { orderBy: { field, direction }, ...way }))));
      }
      log(`${field}: walked`);
    }
    const inserts = await stop();
    client.close();
    return { walked: before.length, results, ...inserts };
  } finally {
    await stand.close();
  }
}

async function main() {
  const sizes = readSizes(SIZES);
  const { results, walked, inserted, perSecond } = await walks(sizes);
  const wrong = results.filter(({ missed, doubled }) => missed + doubled > 0);
  const pages = results.reduce((sum, one) => sum + one.pages, 0);
  printResult('the register walked by cursor while others register', 'every order, forwards (first/after) and backwards (last/before), pages of 100 and of 1 to 100 at random; inserts land anywhere in the order', sizes, [
    ...table([['order', 'way', 'pages of', 'pages', 's', 'rows met', 'missed', 'twice'], ...results.map((one) => [`${one.field} ${one.direction}`, one.backwards ? 'backwards' : 'forwards', one.random ? '1–100' : '100', one.pages, one.seconds.toFixed(1), one.rows, one.missed, one.doubled])]),
    '',
    `${results.length} walks of ${walked} rows, ${pages} pages, meanwhile ${inserted} registered (${perSecond.toFixed(0)}/s)`,
    wrong.length === 0 ? 'PASSED: each row exactly once in every walk' : `FAILED: ${wrong.length} walks`,
  ], { results, walked, inserted, perSecond });
  return wrong.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
