// Strikes what is behind a wall board, and reads from the pixels of a real browser how long the wall showed old news as
// new, and how soon it was well again. `node tooling/torture/src/board-faults.mjs --rounds 3 --faults server-frozen`
import { pathToFileURL } from 'node:url';
import { median } from '@huiyin/tooling-bench/rig/figures.mjs';
import { printResult, readSizes, say, table } from '@huiyin/tooling-bench/rig/report.mjs';
import { exitWith, Trouble } from '@huiyin/tooling-dev/trouble.mjs';
import { OUTAGES } from './wall/outages.mjs';
import { openStage } from './wall/stage.mjs';
import { liveThrough } from './wall/courses.mjs';
import { OTHERS } from './wall/others.mjs';

/** @type {Record<string, { says: string, live: (stage: import('./wall/stage.mjs').Stage) => Promise<import('./wall/courses.mjs').Outcome> }>} */
const FAULTS = {
  ...Object.fromEntries(Object.entries(OUTAGES).map(([name, outage]) => [name, { says: outage.says, live: (stage) => liveThrough(stage, outage) }])),
  ...OTHERS,
};
const SIZES = { rounds: 3, faults: Object.keys(FAULTS).join(), sources: false, json: '' };

/** @param {readonly (number | null)[]} values seconds @returns {string} */
function most(values) {
  const there = values.filter((value) => value !== null);
  return there.length < values.length ? `never in ${values.length - there.length} of ${values.length}` : `${median(there).toFixed(2)} / ${Math.max(...there).toFixed(2)}`;
}

/** @param {readonly string[]} names @param {number} rounds @param {import('./wall/stage.mjs').Stage} stage */
async function strikeAll(names, rounds, stage) {
  const outcomes = [];
  for (const name of names) {
    for (let round = 1; round <= rounds; round += 1) {
      const outcome = await /** @type {typeof FAULTS[string]} */ (FAULTS[name]).live(stage);
      say(`${name}, round ${round}: warned ${outcome.warned?.toFixed(2)}, blind ${outcome.blind?.toFixed(2)}, well ${outcome.healed?.toFixed(2)}${outcome.wrong.length === 0 ? '' : ` · WRONG ${outcome.wrong.join('; ')}`} · ${outcome.notes ?? outcome.course}`);
      outcomes.push({ name, round, ...outcome });
    }
  }
  return outcomes;
}

async function main() {
  const sizes = readSizes(SIZES);
  const asked = sizes.faults.split(',');
  const unknown = asked.filter((name) => !(name in FAULTS));
  // In the table's order: what a crowd leaves behind takes turns with what the others look for.
  const names = Object.keys(FAULTS).filter((name) => asked.includes(name));
  if (unknown.length > 0) throw new Trouble(`no such fault: ${unknown.join()}; there are ${Object.keys(FAULTS).join()}`, 2);
  const stage = await openStage({ sources: sizes.sources, log: say });
  try {
    const outcomes = await strikeAll(names, sizes.rounds, stage);
    const wrong = outcomes.flatMap((outcome) => outcome.wrong.map((what) => `${outcome.name}, round ${outcome.round}: ${what}`));
    printResult('faults behind a wall board', `a paired board in Chromium, 1920 × 1080; times from pictures of it; seconds, median / most; packets are swallowed by ${stage.way.by}`, sizes, [
      ...table([['fault', 'rounds', 'warned after the fault', 'after the last new data', 'well after its end', 'pictures apart at most'], ...names.map((name) => {
        const of = outcomes.filter((outcome) => outcome.name === name);
        return [FAULTS[name]?.says ?? name, of.length, most(of.map(({ warned }) => warned)), most(of.map(({ blind }) => blind)), most(of.map(({ healed }) => healed)), Math.max(...of.map(({ longest }) => longest)).toFixed(2)];
      })]),
      '', ...outcomes.filter(({ notes }) => notes).map(({ name, round, notes }) => `${name}, round ${round}: ${notes}`),
      wrong.length === 0 ? 'PASSED' : `FAILED\n${wrong.join('\n')}`,
    ], outcomes);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await exitWith(main);
