// Kills the API, PostgreSQL, one backend, or everything, again and again, under clients that register; then compares
// what the clients were told with what the register holds. `node tooling/torture/src/kill.mjs --rounds 40`
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { found } from '@huiyin/tooling-bench/rig/found.mjs';
import { median, percentile } from '@huiyin/tooling-bench/rig/figures.mjs';
import { printResult, readSizes, say, table } from '@huiyin/tooling-bench/rig/report.mjs';
import { openStand } from '@huiyin/tooling-bench/rig/stand.mjs';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { now, registering } from './clients.mjs';
import { compare } from './history.mjs';

/** @type {readonly import('./killer.mjs').Target[]} */
const TARGETS = ['api', 'postgres', 'backend', 'both'];
const RECOVERED_WITHIN_MS = 60_000;

/** `thinkMs`: mean pause of a client between two complaints; 0 keeps every client waiting for an answer always. */
export const SIZES = { rounds: 24, clients: 16, communities: 2, betweenMs: 1_500, giveUp: 0.1, thinkMs: 0, sources: false, history: '', json: '' };

/** @param {() => boolean} condition @param {string} what */
async function until(condition, what) {
  for (const end = Date.now() + RECOVERED_WITHIN_MS; !condition(); await sleep(10)) if (Date.now() > end) throw new Error(`not within ${RECOVERED_WITHIN_MS / 1000} s: ${what}`);
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
    const settings = await durability(stand, database.name);
    const api = await stand.startApi(database, { respawn: true });
    const communities = await found(api, { codes: Array.from({ length: sizes.communities }, (_, at) => `KILL${at + 1}`) });
    const clients = registering(api, communities, sizes);
    const rounds = [];
    for (let round = 1; round <= sizes.rounds; round += 1) {
      const before = clients.acknowledged();
      await until(() => clients.acknowledged() >= before + sizes.clients || clients.refused.length > 0, `the clients work before kill ${round}`);
      const target = TARGETS[(round - 1) % TARGETS.length] ?? 'api';
      /** @type {Promise<import('./killer.mjs').Deed>} */
      const struck = new Promise((deed) => killer.once('message', deed));
      killer.send({ target, apiPid: api.pid(), serverPid: stand.serverPid(), withinMs: sizes.betweenMs });
      const { at, killed } = await struck;
      await until(() => clients.recoveredSince(at) || clients.refused.length > 0, `registering again after killing ${target}: ${api.said().slice(-500)}`);
      rounds.push({ round, target, at, killed, recoveredAt: now() });
      log(`round ${round}: ${target}, ${killed} processes killed, again registering after ${((now() - at) / 1000).toFixed(2)} s, ${clients.acknowledged()} acknowledged`);
    }
    await sleep(Math.min(1_000, sizes.betweenMs));
    await clients.stop();
    const rows = await stand.admin(database.name, async (client) => (await client.query(`select state->>'title' as key, number from complaints`)).rows);
    const books = await stand.admin(database.name, async (client) => (await client.query(BOOKS)).rows[0]);
    const verify = await stand.cli(database, ['verify']);
    if (sizes.history !== '') writeFileSync(sizes.history, clients.log.map((intent) => JSON.stringify(intent)).join('\n'));
    return {
      settings,
      rounds: rounds.map(({ at, recoveredAt, ...round }) => ({ ...round, ...clients.inFlight(at), recoverySeconds: (recoveredAt - at) / 1000 })),
      ...compare(clients.log, rows),
      refused: clients.refused.map(String),
      answersLost: clients.log.flatMap(({ attempts }) => attempts).filter(({ lost }) => lost).length,
      foundCommitted: clients.log.filter(({ committedBefore }) => committedBefore).length,
      books,
      verify: { code: verify.code, output: verify.output.trim() },
    };
  } finally {
    killer.disconnect();
    await stand.close();
  }
}

/** Counted by the database itself, apart from `huiyin verify`: the volumes, their entries, their numbers. */
const BOOKS = `select
  (select count(*)::int from complaints) as complaints,
  (select count(*)::int from intents where mutation = 'complaintRegister') as intents,
  (select count(*)::int from entries) as entries,
  (select count(*)::int from volumes v where v.size <> (select count(*) from entries e where e.community_id = v.community_id and e.volume = v.name)
    or v.size <> (select coalesce(max(sequence), 0) from entries e where e.community_id = v.community_id and e.volume = v.name)) as "brokenSequences",
  (select count(*)::int from volumes v where v.book = 'complaint' and v.last_number <> (select count(*) from complaints c where c.community_id = v.community_id)) as "wrongLastNumbers",
  (select count(*)::int from entries where body_hash <> sha256(convert_to(body, 'UTF8'))) as "wrongHashes",
  (select count(*)::int from (select community_id, kind, status, count(*) from complaints group by 1, 2, 3 except select community_id, kind, status, count from complaint_counts) x) as "wrongCounts"`;

/** @param {import('@huiyin/tooling-bench/rig/stand.mjs').Stand} stand @param {string} name @returns {Promise<Record<string, string>>} */
const durability = (stand, name) => stand.admin(name, async (client) =>
  Object.fromEntries((await client.query(`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'server_version')`)).rows.map((/** @type {{ name: string, setting: string }} */ row) => [row.name, row.setting])));

/** @param {Awaited<ReturnType<typeof torture>>} result @returns {string[]} what must not be; empty: nothing */
export function failures(result) {
  const lists = /** @type {const} */ (['lost', 'gaps', 'doubles', 'repeats', 'shared', 'strangers', 'disorder', 'refused']);
  return [
    ...lists.filter((name) => result[name].length > 0).map((name) => `${name}: ${result[name].length}, first ${result[name][0]}`),
    ...result.rounds.filter(({ requests }) => requests === 0).map(({ round }) => `round ${round} struck while no request was in flight`),
    ...result.rounds.filter(({ killed }) => killed === 0).map(({ round }) => `round ${round} killed nothing`),
    ...['fsync', 'synchronous_commit', 'full_page_writes'].filter((name) => result.settings[name] !== 'on').map((name) => `the database ran with ${name}=${result.settings[name]}`),
    ...['brokenSequences', 'wrongLastNumbers', 'wrongHashes', 'wrongCounts'].filter((name) => result.books[name] !== 0).map((name) => `${name}: ${result.books[name]}`),
    ...(result.books.complaints === result.books.intents ? [] : [`${result.books.complaints} complaints but ${result.books.intents} intents`]),
    ...(result.verify.code === 0 ? [] : [`huiyin verify ended with ${result.verify.code}: ${result.verify.output}`]),
  ];
}

async function main() {
  const sizes = readSizes(SIZES);
  const result = await torture(sizes);
  const wrong = failures(result);
  const seconds = result.rounds.map(({ recoverySeconds }) => recoverySeconds);
  const flights = result.rounds.map(({ requests }) => requests);
  printResult('kill -9 under registration', 'killed by another process at a random moment; clients repeat a lost answer with the same key; compared at the end', sizes, [
    ...table([['kill', 'rounds', 'in flight, min / median', 'answers lost at the kill', 'recovery s, min / median / max'], ...TARGETS.map((target) => {
      const of = result.rounds.filter((round) => round.target === target);
      const back = of.map(({ recoverySeconds }) => recoverySeconds);
      return [target, of.length, `${Math.min(...of.map(({ requests }) => requests))} / ${median(of.map(({ requests }) => requests))}`, of.reduce((sum, { lost }) => sum + lost, 0), `${percentile(back, 0).toFixed(2)} / ${median(back).toFixed(2)} / ${percentile(back, 1).toFixed(2)}`];
    })]),
    '',
    `rounds ${result.rounds.length} · in flight at the kills ${flights.reduce((sum, one) => sum + one, 0)} (min ${Math.min(...flights)}) · recovery s min/median/max ${percentile(seconds, 0).toFixed(2)}/${median(seconds).toFixed(2)}/${percentile(seconds, 1).toFixed(2)}`,
    `acknowledged ${result.acknowledged} · lost ${result.lost.length} · gaps ${result.gaps.length} · doubles ${result.doubles.length} · keys with two complaints ${result.repeats.length} · out of order ${result.disorder.length}`,
    `answers lost ${result.answersLost} · of them committed: ${result.foundCommitted} result by repeating the key, ${result.unacknowledged} never asked for again`,
    `books ${JSON.stringify(result.books)}`,
    `settings ${JSON.stringify(result.settings)}`,
    `huiyin verify: ${result.verify.code === 0 ? 'passed' : 'FAILED'} · ${result.verify.output.split('\n').at(-1)}`,
    wrong.length === 0 ? 'PASSED' : `FAILED\n${wrong.join('\n')}`,
  ], result);
  return wrong.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
