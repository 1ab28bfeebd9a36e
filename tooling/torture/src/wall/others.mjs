// Faults that do not cut the wall off: it is revoked, slow, its clock is wrong, or there is too much to show.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decode } from '@huiyin/tooling-bench/rig/picture.mjs';
import { anyMoment, liveThrough, untilWell } from './courses.mjs';
import { OUTAGES } from './outages.mjs';
import { differing } from './pixels.mjs';
import { HEALED_WITHIN_S, isCalm, tell, WARNED_WITHIN_S, wrongIn } from './samples.mjs';
import { hangWall } from './screen.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./courses.mjs').Outcome} Outcome */

const SEEN_WITHIN_MS = 30_000;
const seconds = (/** @type {number} */ from, /** @type {{ at: number } | null} */ sample) => (sample === null ? null : (sample.at - from) / 1_000);
/** @param {string} what @param {number | null} value @param {number} limit */
const over = (what, value, limit) => (value !== null && value <= limit ? [] : [`${what}: ${value?.toFixed(2) ?? 'never'} s`]);

/** The screen is revoked; then somebody reads its new code off the wall and approves it. @param {Stage} stage @returns {Promise<Outcome>} */
async function revoked(stage) {
  const { wall } = stage;
  await stage.fresh();
  await anyMoment();
  const struckAt = performance.now();
  await stage.revoke();
  const asks = await wall.until(({ pairing }) => pairing, SEEN_WITHIN_MS);
  await anyMoment();
  const level = await stage.happen();
  const code = await wall.code();
  await stage.approve(code);
  const mendedAt = performance.now();
  await untilWell(wall, level);
  const story = { ...tell(wall.samples, { struckAt, mendedAt, level }), warned: seconds(struckAt, asks), blind: seconds(struckAt, asks) };
  return { ...story, wrong: wrongIn(story) };
}

const SLOWER = 20;
const EVENTS = 5;

/** The page's thread has a twentieth of a processor: what happens is to be on the wall all the same. @param {Stage} stage @returns {Promise<Outcome>} */
async function throttled(stage) {
  const { wall } = stage;
  await stage.fresh();
  await wall.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const struckAt = performance.now();
  const shown = [];
  let level = 0;
  try {
    for (let event = 0; event < EVENTS; event += 1) {
      await anyMoment();
      const from = performance.now();
      level = await stage.happen();
      shown.push(seconds(from, await untilWell(wall, level)));
    }
  } finally {
    await wall.devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  const mendedAt = performance.now();
  level = await stage.happen();
  await untilWell(wall, level);
  const story = tell(wall.samples, { struckAt, mendedAt, level });
  const slowest = shown.includes(null) ? null : Math.max(...shown.map(Number));
  return {
    ...story, notes: `an event was on the wall after ${slowest?.toFixed(2)} s at most, ${EVENTS} events`,
    wrong: [...over('an event on a slow page', slowest, WARNED_WITHIN_S), ...over('well', story.healed, HEALED_WITHIN_S)],
  };
}

const LIBRARY = 'libfaketimeMT.so.1';

/** @returns {string | null} where libfaketime is; Debian has it in the package `faketime` */
function fakeTime() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime', LIBRARY)) : [];
  return folders.find((file) => existsSync(file)) ?? null;
}

const PICTURES = 3;
const TRIES = 6;

/**
 * Each wall turns its second when its own page does, and a busy machine takes its pictures when it can: of some pictures of
 * both the two that are most alike. A wrong hour on one of them would stand in all.
 * @param {readonly import('./screen.mjs').Wall[]} walls @returns {Promise<{ pixels: number, apart: number }>}
 */
async function compare(walls) {
  let best = { pixels: Infinity, apart: Infinity };
  for (let tried = 0; tried < TRIES && best.pixels > 0; tried += 1) {
    const [series, others] = await Promise.all(walls.map(async ({ picture }) => {
      const taken = [];
      for (let at = 0; at < PICTURES; at += 1) taken.push({ at: performance.now(), png: await picture() });
      return Promise.all(taken.map(async ({ at, png }) => ({ at, picture: await decode(png) })));
    }));
    for (const one of series ?? []) {
      for (const other of others ?? []) {
        const pair = { apart: Math.abs(one.at - other.at), pixels: differing(one.picture, other.picture) };
        if (pair.pixels < best.pixels || (pair.pixels === best.pixels && pair.apart < best.apart)) best = pair;
      }
    }
  }
  return best;
}

const SHIFTS = ['+1d', '-1d', '+0'];
const COMPARED = 3;

/**
 * The wall clock of a second screen jumps by a day, there and back, while the first one's stays: both have to show the same,
 * pixel by pixel. Then it jumps once more while the server is frozen.
 * @param {Stage} stage @returns {Promise<Outcome>}
 */
async function clockOff(stage) {
  const library = fakeTime();
  if (library === null) throw new Error(`needs ${LIBRARY} (Debian: apt-get install faketime)`);
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-clock-'));
  const set = (/** @type {string} */ shift) => writeFileSync(join(folder, 'clock'), shift);
  set('+0');
  const env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: join(folder, 'clock'), FAKETIME_CACHE_DURATION: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  const { way } = stage;
  const wall = await hangWall({ address: way.address, through: way.through, env, approve: stage.approve });
  try {
    const compared = [];
    const off = [];
    for (const shift of SHIFTS) {
      set(shift);
      // The library looks at its file once a second.
      await sleep(1_500);
      await stage.fresh();
      for (let picture = 0; picture < COMPARED; picture += 1) compared.push(await compare([stage.wall, wall]));
      off.push(Math.round((await wall.clock() - Date.now()) / 3_600_000));
    }
    const frozen = OUTAGES['server-frozen'];
    if (frozen === undefined) throw new Error('no outage to jump in');
    const outcome = await liveThrough(stage, { ...frozen, strike: async (at) => {
      const mend = await frozen.strike(at);
      set('+1d');
      return mend;
    } }, wall);
    return {
      ...outcome, notes: `clock off by ${off.join(', ')} hours; beside a screen with the right clock ${compared.map(({ pixels }) => pixels).join(', ')} pixels differ in pictures at most ${(Math.max(...compared.map(({ apart }) => apart)) / 1_000).toFixed(2)} s apart; warned and well: server frozen, clock set a day on meanwhile`,
      wrong: [...outcome.wrong, ...(off.join() === '24,-24,0' ? [] : ['the clock was not off']), ...(compared.every(({ pixels }) => pixels === 0) ? [] : ['it shows other words or colours than a screen with the right clock'])],
    };
  } finally {
    await wall.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const CROWD = 500;
const AT_ONCE = 16;
let crowds = 0;

/** @param {Stage} stage @param {string} name of this crowd */
async function raiseCrowd(stage, name) {
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (; next < CROWD;) await stage.raise(`${name}-${(next += 1)}`, { level: 4 });
  }));
}

const GRAVEST = 4;
/** Somewhat more than a page of the wall stays: each of the gravest comes while another one is shown. */
const PAGE_MS = 12_000;

/** Five hundred incidents of the lowest level at once; then some of the highest, one after the other, which have to be seen. @param {Stage} stage @returns {Promise<Outcome>} */
async function crowd(stage) {
  const { wall } = stage;
  const name = `crowd-${(crowds += 1)}`;
  await stage.fresh();
  const struckAt = performance.now();
  await raiseCrowd(stage, name);
  const mendedAt = performance.now();
  await anyMoment();
  const figure = await wall.figure();
  const shown = [];
  for (let grave = 1; grave <= GRAVEST; grave += 1) {
    await sleep(PAGE_MS * (0.7 + 0.6 * Math.random()));
    const from = performance.now();
    const { incident } = await stage.raise(`${name}-gravest-${grave}`, { level: 1 });
    shown.push(seconds(from, await wall.until((sample) => isCalm(sample) && sample.level === 1, SEEN_WITHIN_MS)));
    await stage.revise(incident.id, 4);
    await wall.until(({ level }) => level !== 1, SEEN_WITHIN_MS);
  }
  const story = tell(wall.samples, { struckAt, mendedAt, level: 0 });
  const alarms = wall.samples.filter((sample) => sample.at > struckAt && !isCalm(sample)).length;
  const total = 1 + CROWD * crowds + GRAVEST * (crowds - 1);
  const slowest = shown.includes(null) ? null : Math.max(...shown.map(Number));
  return {
    ...story, healed: slowest,
    notes: `${CROWD} raised in ${((mendedAt - struckAt) / 1_000).toFixed(1)} s; the wall says ${figure} of ${total}; ${alarms} pictures with amber or bar; one of level 1 was on it after ${shown.map((one) => one?.toFixed(2) ?? 'never').join(', ')} s`,
    wrong: [...over('one of level 1 was on the wall', slowest, HEALED_WITHIN_S), ...(alarms === 0 ? [] : [`${alarms} pictures with amber or bar`]), ...(figure === total ? [] : [`the wall says ${figure} of ${total}`])],
  };
}

/** @type {Record<string, { says: string, live: (stage: Stage) => Promise<Outcome> }>} */
export const OTHERS = {
  'token-revoked': { says: 'token revoked; paired again', live: revoked },
  'page-throttled': { says: `page's processor throttled to a ${SLOWER}th`, live: throttled },
  'clock-off': { says: 'screen clock a day off, and jumping', live: clockOff },
  'crowd': { says: `${CROWD} incidents at once`, live: crowd },
};
