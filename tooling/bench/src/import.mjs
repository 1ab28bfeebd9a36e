// `huiyin import` of a whole register, twice: how long, how much memory, and whether the register is then as it must be.
// `node tooling/bench/src/import.mjs --file ../shared/data/messages-with-replies.xlsx --rows 2816`
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitWith } from '@huiyin/tooling-dev/trouble.mjs';
import { peakMemoryMb } from './rig/cpu.mjs';
import { CAST, found } from './rig/found.mjs';
import { printResult, readSizes, say, table } from './rig/report.mjs';
import { openStand } from './rig/stand.mjs';

const SIZES = { file: '../shared/data/messages-with-replies.xlsx', rows: 2_816, json: '' };

const STATE = `select
  (select count(*)::int from complaints) as complaints,
  (select count(distinct number)::int from complaints) as numbers,
  (select max(substring(number from '\\d+$')::int) from complaints) as last,
  (select count(*)::int from complaints where back_entry and status = 'CLOSED' and outcome = 'BACK_ENTERED') as "backEntered",
  (select count(*)::int from complaints where received_at > now() - interval '1 day') as "receivedToday",
  (select min(received_at)::date::text || ' – ' || max(received_at)::date::text from complaints) as received,
  (select count(*)::int from deadlines) as deadlines,
  (select count(*)::int from deadlines where due_at < now()) as "pastDeadlines",
  (select count(*)::int from (select state->>'title', state->>'detail', received_at, state#>>'{reporter,name}' from complaints group by 1, 2, 3, 4 having count(*) > 1) x) as "sameRows"`;

/**
 * @param {import('./rig/stand.mjs').Stand} stand @param {import('./rig/stand.mjs').StandDatabase} database @param {string} file
 */
async function once(stand, database, file) {
  let peakMb = 0;
  let looking;
  const began = performance.now();
  const { code, output } = await stand.cli(database, ['import', file, '--english', '--json'], {
    env: { NODE_ENV: 'production' },
    onPid: (pid) => (looking = setInterval(() => (peakMb = Math.max(peakMb, peakMemoryMb(pid))), 25)),
  });
  clearInterval(looking);
  const seconds = (performance.now() - began) / 1_000;
  const state = await stand.admin(database.name, async (client) => (await client.query(STATE)).rows[0]);
  const line = output.trim().split('\n').reverse().find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(`import said no result: ${output.slice(-2_000)}`);
  return { code, seconds, peakMb, said: JSON.parse(line), state };
}

async function main() {
  const sizes = readSizes(SIZES);
  const stand = await openStand({ log: say });
  try {
    const database = await stand.database('huiyin');
    const api = await stand.startApi(database);
    await found(api, { cast: CAST });
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), sizes.file);
    const [first, second] = [await once(stand, database, file), await once(stand, database, file)];
    const verify = await stand.cli(database, ['verify']);
    /** @type {[string, boolean][]} */
    const promises = [
      ['the first run ends with 0', first.code === 0], ['the second run ends with 0', second.code === 0],
      [`${sizes.rows} rows written`, first.said.written === sizes.rows && first.state.complaints === sizes.rows],
      ['the second run writes none', second.said.written === 0 && second.said.alreadyThere === sizes.rows && second.state.complaints === sizes.rows],
      ['numbers 1 to n, each once', first.state.numbers === sizes.rows && first.state.last === sizes.rows && second.state.last === sizes.rows],
      ['the real time of receipt is kept', first.state.receivedToday === 0],
      ['no deadline of the past was started', second.state.pastDeadlines === 0],
      ['huiyin verify passes', verify.code === 0],
    ];
    const wrong = promises.filter(([, kept]) => !kept).map(([promise]) => promise);
    printResult('huiyin import of a register', 'the command as its own process into an empty register of an organisation with four people, then once more; time from start to end of the process, peak resident memory from /proc', sizes, [
      ...table([['run', 's', 'rows/s while writing', 'peak memory MB', 'written', 'there already', 'refused', 'complaints after'], ...[first, second].map((run, at) => [at + 1, run.seconds.toFixed(2), run.said.rowsPerSecond, Math.max(run.peakMb, run.said.peakMemoryMb).toFixed(0), run.said.written, run.said.alreadyThere, run.said.refused, run.state.complaints])]),
      '',
      `received ${first.state.received} · closed as back-entered ${first.state.backEntered} · deadlines ${first.state.deadlines}, of the past ${first.state.pastDeadlines} · groups of rows that are alike in the file ${first.state.sameRows}`,
      `numbers ${first.said.firstNumber} … ${first.said.lastNumber}`,
      `huiyin verify: ${verify.output.trim().split('\n').at(-1)}`,
      wrong.length === 0 ? 'PASSED' : `FAILED: ${wrong.join('; ')}${first.said.problems?.length ? `\n${first.said.problems.slice(0, 10).join('\n')}` : ''}`,
    ], { first, second, verify });
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await stand.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
