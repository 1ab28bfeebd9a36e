// Whether cost grows with the table: a page of the register on many rows beside few, and registering into a volume
// with many entries beside an empty one; same server, same run. `node tooling/bench/src/growth.mjs --data /tmp/huiyin-million`
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { duel, ratios, rows } from './rig/duel.mjs';
import { median } from './rig/figures.mjs';
import { found } from './rig/found.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';
import { fillVolume } from './rig/volume.mjs';
import { startWorker } from './rig/worker.mjs';
import { pagesOf, startLimit } from './page.mjs';
import { recordRegistration, requests } from './register.mjs';

const SIZES = { rows: 1_000_000, fewRows: 100_000, entries: 100_000, data: '', rounds: 5, sliceMs: 2_000, warmMs: 3_000, connections: 1, json: '' };
const HEAD = ['variant', 'per s', 'throughput as a share of the small one', 'server µs', 'database µs', 'p50 ms', 'p99 ms'];

/** @param {import('./rig/stand.mjs').Stand} stand @param {typeof SIZES} sizes @param {ReturnType<typeof startWorker>} load */
async function pages(stand, sizes, load) {
  const sides = [];
  for (const count of [sizes.rows, sizes.fewRows]) {
    const database = await stand.database(`page_${count}`);
    const api = await stand.startApi(database, { env: { NODE_ENV: 'production' } });
    const communities = await fillVolume(database, api, count);
    const limit = await startLimit(database.adminUrl, 'bare');
    // The largest community alone, so that both sides read pages of one and the same depth.
    const { ours } = await pagesOf(api, limit, communities.slice(0, 1));
    limit.stop();
    sides.push({ name: `page of the register, ${count} rows`, pid: api.pid(), stop: api.stop, run: (/** @type {number} */ milliseconds) => load.ask({ port: api.port, connections: sizes.connections, milliseconds, requests: ours, expect: '"totalCount"' }) });
  }
  const figures = await duel(sides, { ...sizes, serverPid: stand.serverPid() });
  for (const side of sides) await side.stop();
  return figures;
}

/** @param {import('./rig/stand.mjs').Stand} stand @param {typeof SIZES} sizes @param {ReturnType<typeof startWorker>} load @param {ReturnType<typeof startWorker>} replay */
async function registrations(stand, sizes, load, replay) {
  const sides = [];
  for (const entries of [sizes.entries, 0]) {
    const database = await stand.database(`register_${entries}`);
    const api = await stand.startApi(database, { env: { NODE_ENV: 'production' } });
    const [community] = await found(api, { units: 40 });
    if (community === undefined) throw new Error('nothing was founded');
    const recorded = await recordRegistration(stand, database, community);
    const size = async () => Number((await stand.admin(database.name, (client) => client.query(`select size from volumes where book = 'complaint'`))).rows[0]?.size ?? 0);
    // Written by the journal's own function, so the volume is whole; only the bodies' hashes are those of the recorded one.
    while ((await size()) < entries) await replay.ask({ url: database.appUrl, ...recorded, afterMs: 15, connections: 8, milliseconds: 5_000 });
    if (entries > 0) await stand.admin(database.name, (client) => client.query('vacuum analyze'));
    sides.push({ name: `registering into a volume of ${await size()} entries`, pid: api.pid(), stop: api.stop, run: (/** @type {number} */ milliseconds) => load.ask({ port: api.port, connections: sizes.connections, milliseconds, requests: requests(community), expect: '"ComplaintRegisterPayload"' }) });
    say(`${database.name}: ${await size()} entries`);
  }
  const figures = await duel(sides, { ...sizes, serverPid: stand.serverPid() });
  for (const side of sides) await side.stop();
  return figures;
}

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ dataDir: sizes.data === '' ? undefined : sizes.data, log: say });
  const load = startWorker('load.mjs');
  const replay = startWorker('replay.mjs', { flags: ['--max-semi-space-size=64'] });
  try {
    const [page, register] = [await pages(stand, sizes, load), await registrations(stand, sizes, load, replay)];
    const cost = [page, register].map(([large, small]) => (large && small ? median(ratios(small, large)) : Number.NaN));
    printResult('growth', 'two servers on two databases of one cluster, A B B A a round; the second of each pair is the small one', sizes, [
      ...table([HEAD, ...rows(page)]), '', ...table([HEAD, ...rows(register)]), '',
      `time a request on the large one / on the small one: page ${cost[0]?.toFixed(2)}, registering ${cost[1]?.toFixed(2)}`,
    ], { page, register });
    return 0;
  } finally {
    load.stop();
    replay.stop();
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
