// The story of a fault as the pixels tell it: when the wall warned, whether it went on warning, when it was well again.

/** @typedef {import('./pixels.mjs').Seen & { at: number }} Sample `at`: when the picture had been taken, monotonic milliseconds */
/** @typedef {{ struckAt: number, mendedAt: number, level: number, meanwhile?: number }} Fault `level`: of what happened last, which the wall has to show in the end; `meanwhile`: of what happened before the fault's end */
/**
 * @typedef {object} Story seconds, or null for what never came
 * @property {number | null} warned from the fault to the red bar
 * @property {number | null} blind from the last new data on the wall (or the fault, if nothing came after it) to the red bar
 * @property {number | null} detoured from the fault to a calm wall that shows what happened meanwhile, before the fault ended
 * @property {number | null} healed from the fault's end to a wall without bar and amber that shows what happened last
 * @property {number} lapses pictures without the bar between its first and its last one
 * @property {string} course what was seen when, from the fault on
 * @property {number} longest seconds between two pictures: no figure is better than that
 */

/** @param {Sample} sample */
export const isCalm = ({ bar, late }) => !bar && !late;

/** @param {readonly Sample[]} samples @returns {number} seconds */
const longestGap = (samples) => Math.max(0, ...samples.slice(1).map(({ at }, index) => at - Number(samples[index]?.at))) / 1_000;

/**
 * When the data time changed for the last time while it was calm: proof that an event had come.
 * @param {readonly Sample[]} samples @param {number} from @param {number} to @returns {number}
 */
function lastNews(samples, from, to) {
  const news = samples.filter((sample, index) => {
    const before = samples[index - 1];
    return before !== undefined && sample.at > from && sample.at <= to && isCalm(before) && isCalm(sample) && sample.mark !== before.mark;
  });
  return news.at(-1)?.at ?? from;
}

/** @param {readonly Sample[]} samples @param {number} from @returns {string} each change and its second */
function courseOf(samples, from) {
  const words = samples.map(({ at, bar, late, pairing, level }) => ({ at, what: [bar ? 'bar' : late ? 'amber' : 'calm', pairing ? 'pairing' : `level ${level ?? '-'}`].join(' ') }));
  return words.filter(({ what }, index) => what !== words[index - 1]?.what).map(({ at, what }) => `${((at - from) / 1_000).toFixed(2)} ${what}`).join(', ');
}

/** @param {readonly Sample[]} samples in their order @param {Fault} fault @returns {Story} */
export function tell(samples, { struckAt, mendedAt, level, meanwhile }) {
  const during = samples.filter(({ at }) => at > struckAt && at <= mendedAt);
  const first = during.find(({ bar }) => bar);
  const last = samples.findLast(({ at, bar }) => bar && at > struckAt)?.at ?? struckAt;
  const well = samples.find((sample) => sample.at > mendedAt && isCalm(sample) && sample.level === level);
  const detour = during.find((sample) => isCalm(sample) && sample.level === meanwhile);
  return {
    warned: first === undefined ? null : (first.at - struckAt) / 1_000,
    blind: first === undefined ? null : (first.at - lastNews(samples, struckAt, first.at)) / 1_000,
    detoured: detour === undefined ? null : (detour.at - struckAt) / 1_000,
    healed: well === undefined ? null : (well.at - mendedAt) / 1_000,
    lapses: first === undefined ? 0 : samples.filter(({ at, bar }) => at > first.at && at < last && !bar).length,
    course: courseOf(samples.filter(({ at }) => at > struckAt), struckAt),
    longest: longestGap(samples.filter(({ at }) => at > struckAt && at <= (well?.at ?? Infinity))),
  };
}

export const WARNED_WITHIN_S = 15;
export const HEALED_WITHIN_S = 5;
/** Pictures further apart prove nothing. */
const APART_AT_MOST_S = 2;

/** @param {Pick<Story, 'blind' | 'detoured' | 'healed' | 'lapses' | 'longest'>} story @param {boolean} [detour] the wall may be well before the fault's end @returns {string[]} what must not be; empty: nothing */
export function wrongIn({ blind, detoured, healed, lapses, longest }, detour = false) {
  const inTime = (/** @type {number | null} */ seconds, /** @type {number} */ limit) => seconds !== null && seconds <= limit;
  return [
    ...(inTime(blind, WARNED_WITHIN_S) || (detour && inTime(detoured, WARNED_WITHIN_S)) ? [] : [`old news looked new for ${blind?.toFixed(2) ?? 'ever'} s`]),
    ...(inTime(healed, HEALED_WITHIN_S) ? [] : [`well after ${healed?.toFixed(2) ?? 'never'} s`]),
    ...(detour && detoured === null ? ['it found no other way'] : []),
    ...(lapses === 0 || detour ? [] : [`the bar was gone in ${lapses} pictures`]),
    ...(longest <= APART_AT_MOST_S ? [] : [`two pictures were ${longest.toFixed(2)} s apart`]),
  ];
}
