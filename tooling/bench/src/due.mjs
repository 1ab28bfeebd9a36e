// Finding what is due among 100,000 running deadlines, beside more and more finished ones: as the clock asks it, with row-
// level security, beside the same question by a superuser. `node tooling/bench/src/due.mjs`
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { withClient } from '@huiyin/tooling-dev/database-roles.mjs';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { median, percentile } from './rig/figures.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';

/** `due`: how many of the running ones are due; the clock takes 500 of them at a time. */
const SIZES = { running: 100_000, communities: 50, due: 500, finished: '0,400000,2000000', times: 200, json: '' };
const NOW = '2026-11-01T00:00:00Z';
const LOOK = 500;

/** Running ones act some time in the next ten days; `$3` of them now. */
const RUNNING = `insert into deadlines (community_id, subject_id, key, subject_kind, rule, policy_version, quiet, owner_role, starts_at, warn_at, due_at, provisional, next_at)
  select ('00000000-0000-4000-8000-' || lpad((n % $2)::text, 12, '0'))::uuid, gen_random_uuid(), 'CMP-9#1', 'Complaint', 'CMP-9', 1, false, 'CUSTOMER_ASSISTANT', $4::timestamptz - interval '1 day', t, t + interval '1 day', false, t
  from (select n, case when n <= $3 then $4::timestamptz - n * interval '1 second' else $4::timestamptz + n * interval '8 seconds' end as t from generate_series(1, $1::int) n) x`;
const FINISHED = `insert into deadlines (community_id, subject_id, key, subject_kind, rule, policy_version, quiet, owner_role, starts_at, warn_at, due_at, provisional, met_at)
  select ('00000000-0000-4000-8000-' || lpad((n % $2)::text, 12, '0'))::uuid, gen_random_uuid(), 'CMP-9#1', 'Complaint', 'CMP-9', 1, false, 'CUSTOMER_ASSISTANT', t, t, t + interval '1 day', false, t
  from (select n, $3::timestamptz - n * interval '20 seconds' as t from generate_series(1, $1::int) n) x`;
/** As apps/api/src/clock/rows.ts asks. */
const FIND = `select distinct community_id, subject_id, subject_kind from (select community_id, subject_id, subject_kind from deadlines where next_at <= $1 order by next_at limit $2) d`;

/** @param {string} url @param {boolean} scoped @param {number} times */
async function measure(url, scoped, times) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  /** @type {number[]} */
  const taken = [];
  let found = 0;
  try {
    for (let time = 0; time < times + 5; time += 1) {
      const began = performance.now();
      await client.query('begin');
      if (scoped) await client.query(`select set_config('app.clock', 'on', true), set_config('app.survey', 'on', true)`);
      found = (await client.query({ name: 'due', text: FIND, values: [NOW, LOOK] })).rowCount ?? 0;
      await client.query('commit');
      if (time >= 5) taken.push(performance.now() - began);
    }
  } finally {
    await client.end();
  }
  return { found, p50: median(taken), p99: percentile(taken, 0.99) };
}

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ log: say });
  try {
    const database = await stand.database('huiyin');
    const finished = String(sizes.finished).split(',').map(Number);
    const lines = [];
    let there = 0;
    await withClient(database.adminUrl, (client) => client.query(RUNNING, [sizes.running, sizes.communities, sizes.due, NOW]));
    for (const count of finished) {
      await withClient(database.adminUrl, async (client) => {
        if (count > there) await client.query(FINISHED, [count - there, sizes.communities, NOW]);
        await client.query('vacuum (analyze) deadlines');
      });
      there = count;
      const ours = await measure(database.appUrl, true, sizes.times);
      const bare = await measure(database.adminUrl, false, sizes.times);
      if (ours.found !== bare.found) throw new Error(`the clock found ${ours.found}, the superuser ${bare.found}`);
      lines.push({ finished: count, found: ours.found, ours, bare });
    }
    printResult('finding what is due', 'in turn on one connection each, with begin, scope and commit; the limit is the same statement by a superuser without row-level security', sizes, table([
      ['finished', 'found', 'clock ms, p50 / p99', 'limit ms, p50 / p99', 'ratio of p50'],
      ...lines.map(({ finished: count, found, ours, bare }) => [count.toLocaleString('en'), found, `${ours.p50.toFixed(2)} / ${ours.p99.toFixed(2)}`, `${bare.p50.toFixed(2)} / ${bare.p99.toFixed(2)}`, (ours.p50 / bare.p50).toFixed(2)]),
    ]), lines);
    return lines.every(({ ours }) => ours.p99 < 50) ? 0 : 1;
  } finally {
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
