// Registering a complaint through GraphQL over HTTP, with sign-in, row-level security and guards, beside its limit: the
// statements the server sends for it, sent by bare `pg`. `node tooling/bench/src/register.mjs --rounds 7`
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { HEAD, duel, ratios, rows } from './rig/duel.mjs';
import { median } from './rig/figures.mjs';
import { found, uuidOf } from './rig/found.mjs';
import { graphqlClient } from './rig/graphql.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';
import { recordStatements } from './rig/statements.mjs';
import { startWorker } from './rig/worker.mjs';

const RELAY_MS = 15;
export const REGISTER = 'mutation Register($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename ... on UserError { code message path } ... on ComplaintRegisterPayload { complaint { id number version status } } } }';

/** @param {import('./rig/found.mjs').Community} community @param {string} key */
export const input = (community, key) => ({
  communityId: community.id, channel: 'PHONE', content: 'FACILITY', title: '三单元电梯厅灯不亮', detail: '晚上回家楼道一片漆黑，老人不敢出门，请尽快安排维修并回电话。', idempotencyKey: key,
  reporter: { name: '王女士', phone: '13800000000', unitId: community.units[0] }, location: '三单元一层电梯厅',
});

/** @param {import('./rig/found.mjs').Community} community @returns {import('./rig/load.mjs').Load['requests']} */
export const requests = (community) => [{
  path: '/graphql', method: 'POST', body: JSON.stringify({ query: REGISTER, variables: { input: input(community, '{{KEY}}') } }),
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${community.people['desk']?.token}` },
}];

/**
 * The statements of one registration and what of them is new each time.
 * @param {import('./rig/stand.mjs').Stand} stand @param {import('./rig/stand.mjs').StandDatabase} database @param {import('./rig/found.mjs').Community} community
 */
export async function recordRegistration(stand, database, community) {
  let key = '';
  const { statements, afterwards, answer } = await recordStatements(stand, database, async (port, turn) => {
    const client = graphqlClient({ port });
    key = `recorded-${process.pid}-${Date.now()}-${turn}`;
    const data = await client.command('complaintRegister', input(community, key), 'complaint { id registeredAt }', community.people['desk']?.token);
    client.close();
    return { ...data.complaint, key };
  });
  const { id, registeredAt, key: recordedKey } = /** @type {{ id: string, registeredAt: string, key: string }} */ (answer);
  /** @type {import('./rig/replay.mjs').Replay['fresh']} */
  const fresh = { [uuidOf(id)]: 'uuid', [recordedKey]: 'key', [String(Date.parse(registeredAt))]: 'now' };
  return { statements, afterwards, fresh };
}

const SIZES = { rounds: 5, sliceMs: 2_000, warmMs: 3_000, clients: '1,8,16', sources: false, json: '' };

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ log: say });
  const load = startWorker('load.mjs');
  const replay = startWorker('replay.mjs', { flags: ['--max-semi-space-size=64'] });
  try {
    const database = await stand.database('huiyin');
    const api = await stand.startApi(database, { env: { NODE_ENV: 'production' } });
    const [community] = await found(api, { units: 40 });
    if (community === undefined) throw new Error('nothing was founded');
    const recorded = await recordRegistration(stand, database, community);
    say(`statements of one registration: ${recorded.statements.map(({ name, text }) => name ?? text.slice(0, 60)).join(' · ')}; after the answer: ${recorded.afterwards.map(({ name, text }) => name ?? text.slice(0, 60)).join(' · ')}`);
    const out = [];
    const all = [];
    let requested = 0;
    /** @param {Promise<import('./rig/worker.mjs').Slice>} slice */
    const counted = async (slice) => {
      const done = await slice;
      requested += done.requests;
      return done;
    };
    const complaints = async () => (await stand.admin(database.name, (client) => client.query('select count(*)::int as count from complaints'))).rows[0].count;
    const before = await complaints();
    for (const clients of sizes.clients.split(',').map(Number)) {
      const figures = await duel([
        { name: 'Huiyin, GraphQL over HTTP', pid: api.pid(), run: (milliseconds) => counted(load.ask({ port: api.port, connections: clients, milliseconds, requests: requests(community), expect: '"ComplaintRegisterPayload"' })) },
        { name: 'limit: the same statements by pg', pid: replay.pid, run: (milliseconds) => counted(replay.ask({ url: database.appUrl, ...recorded, afterMs: RELAY_MS, connections: clients, milliseconds })) },
      ], { ...sizes, serverPid: stand.serverPid() });
      const [ours, limit] = figures;
      if (ours && limit) all.push({ clients, figures, ratio: median(ratios(ours, limit)) });
      out.push('', `**${clients} client${clients === 1 ? '' : 's'}**`, '', ...table([HEAD, ...rows(figures)]));
      say(`${clients} clients: ${median(ratios(/** @type {any} */ (ours), /** @type {any} */ (limit))).toFixed(2)}`);
    }
    // The limit did the same work only if each of its calls registered a complaint too.
    const registered = (await complaints()) - before;
    if (registered !== requested) throw new Error(`${requested} requests on both sides registered ${registered} complaints`);
    printResult('registering a complaint', `A B B A a round, both alive; limit = ${recorded.statements.length} statements of the request and ${recorded.afterwards.length} of the outbox relay every ${RELAY_MS} ms, recorded from the server, replayed by pg with fresh ids; one community; ratio = median of the rounds [min–max]`, sizes, [
      `statements: ${recorded.statements.map(({ name, text }) => name ?? text.slice(0, 40)).join(', ')}`, ...out, '', `registered on both sides: ${registered}`,
    ], all);
    return 0;
  } finally {
    load.stop();
    replay.stop();
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
