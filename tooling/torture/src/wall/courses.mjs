// How a fault is lived through: struck at a moment that no heartbeat knows of, watched, mended, watched again.
import { setTimeout as sleep } from 'node:timers/promises';
import { isCalm, tell, wrongIn } from './samples.mjs';

const HEARTBEAT_MS = 5_000;
const BAR_WITHIN_MS = 25_000;
const WELL_WITHIN_MS = 30_000;
/** The bar has to stay for so long, and somewhat longer by chance. */
const STAYS_MS = 3_000;

/** @typedef {import('./samples.mjs').Story & { wrong: string[], notes?: string }} Outcome */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** A moment by chance, for heartbeats come every five seconds. */
export const anyMoment = () => sleep(HEARTBEAT_MS * Math.random());

/** Until the wall is calm and shows what happened last. @param {import('./screen.mjs').Wall} wall @param {number} level */
export const untilWell = (wall, level) => wall.until((sample) => isCalm(sample) && sample.level === level, WELL_WITHIN_MS);

/**
 * @param {Stage} stage @param {import('./outages.mjs').Outage} outage @param {import('./screen.mjs').Wall} [wall] another one than the stage's
 * @returns {Promise<Outcome>}
 */
export async function liveThrough(stage, { happens = false, detour = false, ripensMs = 0, prepare, strike }, wall = stage.wall) {
  await stage.fresh();
  await prepare?.(stage);
  await anyMoment();
  const beganAt = performance.now();
  let struckAt = beganAt;
  const mend = await strike(stage);
  let meanwhile;
  try {
    if (ripensMs > 0) await sleep(ripensMs);
    if (ripensMs > 0) struckAt = performance.now();
    if (happens) meanwhile = await stage.happen();
    await wall.until(({ bar }) => bar, BAR_WITHIN_MS);
    if (detour) await untilWell(wall, Number(meanwhile));
    await sleep(STAYS_MS);
    await anyMoment();
  } finally {
    await mend();
  }
  const mendedAt = performance.now();
  const level = await stage.happen();
  await untilWell(wall, level);
  const story = tell(wall.samples, { struckAt, mendedAt, level, meanwhile });
  const bar = wall.samples.find((sample) => sample.at > beganAt && sample.bar);
  const ripened = ripensMs === 0 || bar === undefined ? {} : { notes: `the bar came ${((bar.at - beganAt) / 1_000).toFixed(2)} s after the fault had begun, ${((struckAt - bar.at) / 1_000).toFixed(2)} s before what the wall shows could be too old` };
  return { ...story, ...ripened, wrong: wrongIn(story, detour) };
}
