// A page of the register on a large table, through GraphQL with sign-in, row-level security and guards, with and
// without compiled execution, beside its limit. `node tooling/bench/src/page.mjs --rows 1000000 --data /tmp/huiyin-million`
import { fork } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { HEAD, duel, rows } from './rig/duel.mjs';
import { graphqlClient } from './rig/graphql.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';
import { fillVolume } from './rig/volume.mjs';
import { startWorker } from './rig/worker.mjs';

export const PAGE = `query Page($communityId: ID!, $filter: ComplaintFilter, $after: String) { complaints(communityId: $communityId, filter: $filter, first: 25, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { number title status severity receivedAt department { name } reporter { unit { label } } nextDeadline { rule dueAt } } } }`;
const FILTERS = [null, 'HANDLING', 'CLOSED'];

/** @param {string} url @param {'same' | 'bare'} kind @returns {Promise<{ pid: number, port: number, stop: () => void }>} */
export async function startLimit(url, kind) {
  const child = fork(fileURLToPath(new URL('page-limit.mjs', import.meta.url)), { execArgv: ['--max-semi-space-size=64'], env: { ...process.env, NODE_ENV: 'production', LIMIT_DATABASE_URL: url, LIMIT_KIND: kind } });
  const port = await new Promise((ready) => child.once('message', (/** @type {any} */ message) => ready(message.port)));
  return { pid: Number(child.pid), port, stop: () => child.disconnect() };
}

/** @param {any} data @returns {any} without what each side names in its own way */
const comparable = (data) => ({ ...data.complaints, pageInfo: { hasNextPage: data.complaints.pageInfo.hasNextPage } });

/**
 * First and second pages of some communities, with each filter, for both sides; throws where their answers differ.
 * @param {{ port: number }} api @param {{ port: number }} limit @param {import('./rig/found.mjs').Community[]} communities
 */
export async function pagesOf(api, limit, communities) {
  const client = graphqlClient(api);
  /** @type {import('./rig/load.mjs').Load['requests']} */
  const ours = [];
  /** @type {import('./rig/load.mjs').Load['requests']} */
  const theirs = [];
  for (const community of communities) {
    const token = community.people['desk']?.token ?? '';
    for (const status of FILTERS) {
      let [after, limitAfter] = /** @type {(string | null)[]} */ ([null, null]);
      for (let page = 1; page <= 2; page += 1) {
        const variables = { communityId: community.id, filter: status === null ? null : { status: [status] }, after };
        const path = `/?community=${community.uuid}${status === null ? '' : `&status=${status}`}${limitAfter === null || limitAfter === undefined ? '' : `&after=${limitAfter}`}`;
        const data = await client.ask(PAGE, variables, token);
        const other = /** @type {any} */ (await (await fetch(`http://127.0.0.1:${limit.port}${path}`, { headers: { authorization: `Bearer ${token}` } })).json()).data;
        if (!isDeepStrictEqual(comparable(data), comparable(other))) throw new Error(`the answers differ for ${path}:\n${JSON.stringify(data)}\n${JSON.stringify(other)}`);
        ours.push({ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: PAGE, variables }) });
        theirs.push({ path, method: 'GET', headers: { authorization: `Bearer ${token}` }, body: '' });
        [after, limitAfter] = [data.complaints.pageInfo.endCursor, other.complaints.pageInfo.endCursor];
        if (after === null || !data.complaints.pageInfo.hasNextPage) break;
      }
    }
  }
  client.close();
  return { ours, theirs };
}

/** @param {string} folder for `--profile`; empty: none @param {string} name @returns {string[]} flags of the server */
const profiled = (folder, name) => ['--max-semi-space-size=64', ...(folder === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`])];

const SIZES = { rows: 1_000_000, data: '', rounds: 5, sliceMs: 2_000, warmMs: 4_000, connections: '1,8,16', profile: '', json: '' };

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ dataDir: sizes.data === '' ? undefined : sizes.data, log: say });
  const load = startWorker('load.mjs');
  try {
    const database = await stand.database(`page_${sizes.rows}`);
    const jit = await stand.startApi(database, { env: { NODE_ENV: 'production' }, flags: profiled(sizes.profile, 'compiled') });
    const communities = await fillVolume(database, jit, sizes.rows);
    const plain = await stand.startApi(database, { env: { NODE_ENV: 'production', HUIYIN_JIT: '0' }, flags: profiled(sizes.profile, 'plain') });
    const limit = await startLimit(database.appUrl, 'same');
    const bare = await startLimit(database.adminUrl, 'bare');
    const { ours, theirs } = await pagesOf(jit, limit, communities.filter((_, at) => [0, 1, 2, 6].includes(at)));
    say(`${ours.length} different pages, equal on both sides`);
    const out = [];
    const all = [];
    for (const connections of sizes.connections.split(',').map(Number)) {
      /** @param {number} port @param {typeof ours} requests */
      const run = (port, requests) => (/** @type {number} */ milliseconds) => load.ask({ port, connections, milliseconds, requests, expect: '"totalCount"' });
      const figures = await duel([
        { name: 'Huiyin, compiled (default)', pid: jit.pid(), run: run(jit.port, ours) },
        { name: 'Huiyin, HUIYIN_JIT=0', pid: plain.pid(), run: run(plain.port, ours) },
        { name: 'one SQL by node:http, nobody signed in, no row-level security', pid: bare.pid, run: run(bare.port, theirs) },
        { name: 'limit: the same with the session, scope and row-level security the server has', pid: limit.pid, run: run(limit.port, theirs) },
      ], { ...sizes, serverPid: stand.serverPid() });
      all.push({ connections, figures });
      out.push('', `**${connections} connection${connections === 1 ? '' : 's'}**`, '', ...table([HEAD, ...rows(figures)]));
      say(`${connections} connections: ${rows(figures).map((row) => row[2]).join(' · ')}`);
    }
    printResult('a page of the register', `A B C D D C B A a round, all alive; 25 rows with department, unit, next deadline, total count and page info; unfiltered, status HANDLING and status CLOSED, first and second pages of 4 of ${communities.length} communities (the largest with ${Math.round(sizes.rows * 0.4)} rows); answers compared to the limit's before; ratio = median of the rounds [min–max]`, sizes, out, all);
    limit.stop();
    bare.stop();
    return 0;
  } finally {
    load.stop();
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
