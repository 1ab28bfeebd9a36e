// What the server sends to PostgreSQL for one request, found out by asking a server that writes it down.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const RECORD = new URL('record.mjs', import.meta.url).href;
const TRIES = 7;
const QUIET_MS = 150;

/** @typedef {import('./replay.mjs').Recorded & { at: number, connection: number }} Seen */

/**
 * @param {import('./stand.mjs').Stand} stand @param {import('./stand.mjs').StandDatabase} database
 * @param {(port: number, turn: number) => Promise<unknown>} request the same one each time, with a key of its own
 * @returns {Promise<{ statements: Seen[], afterwards: Seen[], answer: unknown }>} of the last try with the usual number of statements
 */
export async function recordStatements(stand, database, request) {
  const file = join(tmpdir(), `huiyin-statements-${process.pid}`);
  writeFileSync(file, '');
  const api = await stand.startApi(database, { env: { HUIYIN_BENCH_RECORD: file }, flags: ['--import', RECORD] });
  try {
    /** @type {{ statements: Seen[], afterwards: Seen[], answer: unknown }[]} */
    const tries = [];
    for (let turn = 0; turn < TRIES; turn += 1) {
      await sleep(QUIET_MS);
      const from = Number(process.hrtime.bigint()) / 1e6;
      const answer = await request(api.port, turn);
      const answered = Number(process.hrtime.bigint()) / 1e6;
      await sleep(QUIET_MS);
      const until = Number(process.hrtime.bigint()) / 1e6;
      const seen = readFileSync(file, 'utf8').trim().split('\n').map((line) => /** @type {Seen} */ (JSON.parse(line)));
      tries.push({ answer, statements: seen.filter(({ at }) => at >= from && at <= answered), afterwards: seen.filter(({ at }) => at > answered && at <= until) });
    }
    // The polls of every two seconds get between sometimes: the usual picture counts, not the longest.
    const picture = (/** @type {typeof tries[number]} */ one) => [...one.statements, { text: '|' }, ...one.afterwards].map(({ text }) => text.slice(0, 40)).join(';');
    const pictures = tries.slice(2).map(picture);
    const usual = [...pictures].sort((a, b) => pictures.filter((one) => one === b).length - pictures.filter((one) => one === a).length)[0];
    return /** @type {typeof tries[number]} */ (tries.filter((one) => picture(one) === usual).at(-1));
  } finally {
    await api.stop();
    rmSync(file, { force: true });
  }
}
