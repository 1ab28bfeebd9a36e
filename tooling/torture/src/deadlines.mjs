// Kills clock workers, again and again, while thousands of deadlines come due; then asks the register whether each was
// warned of, missed and escalated exactly once. `node tooling/torture/src/deadlines.mjs --complaints 2000 --rounds 50`
import { fork } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { CAST, found } from '@huiyin/tooling-bench/rig/found.mjs';
import { graphqlClient } from '@huiyin/tooling-bench/rig/graphql.mjs';
import { printResult, readSizes, say } from '@huiyin/tooling-bench/rig/report.mjs';
import { openStand } from '@huiyin/tooling-bench/rig/stand.mjs';
import { setClock } from '@huiyin/tooling-bench/rig/test-clock.mjs';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';

/** Each complaint starts five deadlines: CMP-8, 9, 11a, 11b and 12. */
export const SIZES = { complaints: 2_000, rounds: 50, workers: 2, communities: 2, withinMs: 400, sources: false, json: '' };
const EACH = 5;
/** A Friday morning; in twenty days everything is due, and every step of every chain. */
const BEGIN = Date.UTC(2026, 9, 9, 1);
const SPAN_MS = 9 * 86_400_000;
const END = BEGIN + 20 * 86_400_000;
const SETTLED_WITHIN_MS = 300_000;
const HOUR_MS = 3_600_000;

const REGISTER = `mutation ($input: ComplaintRegisterInput!) { complaintRegister(input: $input) { __typename } }`;
const PEOPLE = { ...CAST, centre: { roles: ['CENTRE_MANAGER'], department: '' }, leader: { roles: ['COMPANY_LEADER'], department: '' } };

/** How often each deadline was warned of, missed, and taken each step; counted from the entries alone. Of complaints only: the workers also open the weekly checks of the weeks they live through. */
const TOLD = `select d.community_id, d.subject_id, d.key, d.rule,
    count(e.*) filter (where e.type = 'DeadlineWarned')::int as warned, count(e.*) filter (where e.type = 'DeadlineMissed')::int as missed,
    coalesce(array_agg((e.body::jsonb #>> '{facts,step}')::int order by e.ordinal) filter (where e.type = 'DeadlineEscalated'), '{}') as steps
  from deadlines d left join entries e on e.community_id = d.community_id and e.subject_id = d.subject_id and e.type like 'Deadline%' and e.body::jsonb #>> '{facts,key}' = d.key
  where d.subject_kind = 'Complaint'
  group by 1, 2, 3, 4`;
/** The same person told the same thing twice. */
const TWICE = `select count(*)::int as n from (select 1 from messages group by community_id, subject_id, deadline_key, staff_id, kind, facts->>'step' having count(*) > 1) x`;
const DUE = `select count(*)::int as n from deadlines where next_at <= (select now from test_clock)`;

/** @param {{ port: number }} api @param {import('@huiyin/tooling-bench/rig/found.mjs').Community[]} communities @param {number} count */
async function registerMany(api, communities, count) {
  const client = graphqlClient(api, { sockets: 16 });
  let next = 0;
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (let at = next++; at < count; at = next++) {
      const community = /** @type {typeof communities[number]} */ (communities[at % communities.length]);
      // Received over the last 23 hours, so that they do not all fall due in one moment.
      const receivedAt = new Date(BEGIN - Math.floor((at / count) * 23 * HOUR_MS)).toISOString();
      const { complaintRegister } = await client.ask(REGISTER, { input: { communityId: community.id, channel: 'PHONE', content: 'FACILITY', title: `第 ${at} 件`, receivedAt, idempotencyKey: `deadline ${at}` } }, community.people['desk']?.token);
      if (complaintRegister.__typename !== 'ComplaintRegisterPayload') throw new Error(`not registered: ${JSON.stringify(complaintRegister)}`);
    }
  }));
  client.close();
}

/**
 * @param {typeof SIZES} sizes
 * @param {(line: string) => void} [log]
 */
export async function torture(sizes, log = say) {
  const stand = await openStand({ sources: sizes.sources, log });
  const killer = fork(fileURLToPath(new URL('killer.mjs', import.meta.url)), { execArgv: [] });
  try {
    const database = await stand.database('huiyin');
    /** @param {string} sql */
    const count = (sql) => stand.admin(database.name, async (client) => Number((await client.query(sql)).rows[0].n));
    const api = await stand.startApi(database, { env: { HUIYIN_CLOCK: 'manual', HUIYIN_ROLE: 'api' } });
    await setClock(api, BEGIN);
    const communities = await found(api, { codes: Array.from({ length: sizes.communities }, (_, at) => `DUE${at + 1}`), cast: PEOPLE });
    await registerMany(api, communities, sizes.complaints);
    log(`${sizes.complaints} complaints registered, ${await count('select count(*)::int as n from deadlines')} deadlines run`);
    const workers = await Promise.all(Array.from({ length: sizes.workers }, () => stand.startApi(database, { env: { HUIYIN_CLOCK: 'manual', HUIYIN_ROLE: 'worker' }, respawn: true })));
    const rounds = [];
    for (let round = 1; round <= sizes.rounds; round += 1) {
      await setClock(api, BEGIN + Math.round((SPAN_MS * round) / sizes.rounds));
      const worker = /** @type {typeof workers[number]} */ (workers[round % workers.length]);
      const starts = worker.starts();
      /** @type {Promise<import('./killer.mjs').Deed>} */
      const struck = new Promise((deed) => killer.once('message', deed));
      killer.send({ target: 'api', apiPid: worker.pid(), serverPid: stand.serverPid(), withinMs: sizes.withinMs });
      const { killed } = await struck;
      rounds.push({ round, killed, due: await count(DUE) });
      for (const end = Date.now() + 30_000; worker.starts() === starts && Date.now() < end;) await sleep(20);
    }
    await setClock(api, END);
    for (const end = Date.now() + SETTLED_WITHIN_MS; (await count(DUE)) > 0;) {
      if (Date.now() > end) throw new Error(`still due after ${SETTLED_WITHIN_MS / 1000} s: ${await count(DUE)}; ${workers[0]?.said().slice(-500)}`);
      await sleep(200);
    }
    /** @type {{ key: string, rule: string, subject_id: string, warned: number, missed: number, steps: number[] }[]} */
    const told = await stand.admin(database.name, async (client) => (await client.query(TOLD)).rows);
    const entries = await count(`select count(*)::int as n from entries e where type like 'Deadline%' and exists (select from complaints c where c.id = e.subject_id)`);
    const verify = await stand.cli(database, ['verify']);
    return { rounds, deadlines: told.length, entries, messages: await count('select count(*)::int as n from messages'), twice: await count(TWICE), wrong: told.filter(({ warned, missed, steps }) => warned !== 1 || missed !== 1 || steps.join() !== '1,2,3'), verify: { code: verify.code, output: verify.output.trim() } };
  } finally {
    killer.disconnect();
    await stand.close();
  }
}

/** @param {Awaited<ReturnType<typeof torture>>} result @param {typeof SIZES} sizes @returns {string[]} what must not be; empty: nothing */
export function failures(result, sizes) {
  const idle = result.rounds.filter(({ due }) => due === 0).length;
  return [
    ...(result.deadlines === sizes.complaints * EACH ? [] : [`${result.deadlines} deadlines instead of ${sizes.complaints * EACH}`]),
    // Warned, missed, three steps.
    ...(result.entries === result.deadlines * 5 ? [] : [`${result.entries} entries instead of ${result.deadlines * 5}`]),
    ...(result.wrong.length === 0 ? [] : [`${result.wrong.length} deadlines not exactly once each, first ${JSON.stringify(result.wrong[0])}`]),
    ...(result.twice === 0 ? [] : [`${result.twice} people told twice`]),
    ...result.rounds.filter(({ killed }) => killed === 0).map(({ round }) => `round ${round} killed nothing`),
    // A kill while nothing was due proves nothing.
    ...(idle * 4 <= result.rounds.length ? [] : [`${idle} of ${result.rounds.length} kills found nothing due`]),
    ...(result.verify.code === 0 ? [] : [`huiyin verify ended with ${result.verify.code}: ${result.verify.output}`]),
  ];
}

async function main() {
  const sizes = readSizes(SIZES);
  const began = Date.now();
  const result = await torture(sizes);
  const wrong = failures(result, sizes);
  printResult('kill -9 of clock workers', 'killed by another process at a random moment after the clock was moved; each deadline counted from the entries', sizes, [
    `deadlines ${result.deadlines} · kills ${result.rounds.length}, of them with something due ${result.rounds.filter(({ due }) => due > 0).length} (due at the kill: ${result.rounds.reduce((sum, { due }) => sum + due, 0)} in all)`,
    `entries of the clock ${result.entries} · not exactly once ${result.wrong.length} · messages ${result.messages}, told twice ${result.twice}`,
    `huiyin verify: ${result.verify.code === 0 ? 'passed' : 'FAILED'} · ${result.verify.output.split('\n').at(-1)}`,
    `${((Date.now() - began) / 1000).toFixed(0)} s`,
    wrong.length === 0 ? 'PASSED' : `FAILED\n${wrong.join('\n')}`,
  ], result);
  return wrong.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
