// Two or more variants, alive at the same time, measured in turn: A B … B A in every round. Only ratios within a
// round are compared, never figures of different runs.
import { databaseMsSince, databaseTimes, processMs } from './cpu.mjs';
import { median, spread } from './figures.mjs';

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {(milliseconds: number) => Promise<import('./worker.mjs').Slice>} run one slice
 * @property {number} [pid] of the process whose time counts as the server's
 */
/** @typedef {{ name: string, perSecond: number[], serverUs: number[], databaseUs: number[], p50: number[], p99: number[] }} Figures */

/**
 * @param {readonly Variant[]} variants the last one is the limit
 * @param {{ rounds: number, sliceMs: number, warmMs: number, serverPid: number }} options `serverPid` of the postmaster
 * @returns {Promise<Figures[]>} in the order of the variants; one value a round
 */
export async function duel(variants, { rounds, sliceMs, warmMs, serverPid }) {
  const figures = variants.map(({ name }) => ({ name, perSecond: /** @type {number[]} */ ([]), serverUs: /** @type {number[]} */ ([]), databaseUs: /** @type {number[]} */ ([]), p50: /** @type {number[]} */ ([]), p99: /** @type {number[]} */ ([]) }));
  if (warmMs > 0) for (const variant of variants) await variant.run(warmMs);
  for (let round = 0; round < rounds; round += 1) {
    const sums = variants.map(() => ({ requests: 0, seconds: 0, server: 0, database: 0, p50: /** @type {number[]} */ ([]), p99: /** @type {number[]} */ ([]) }));
    const order = [...variants.keys(), ...[...variants.keys()].reverse()];
    for (const at of round % 2 === 0 ? order : [...order].reverse()) {
      const variant = /** @type {Variant} */ (variants[at]);
      const sum = /** @type {typeof sums[number]} */ (sums[at]);
      const [server, database] = [processMs(variant.pid ?? 0), databaseTimes(serverPid)];
      const slice = await variant.run(sliceMs);
      sum.requests += slice.requests;
      sum.seconds += slice.seconds;
      sum.server += processMs(variant.pid ?? 0) - server;
      sum.database += databaseMsSince(serverPid, database);
      sum.p50.push(slice.latencies.p50);
      sum.p99.push(slice.latencies.p99);
    }
    sums.forEach((sum, at) => {
      figures[at]?.perSecond.push(sum.requests / sum.seconds);
      figures[at]?.serverUs.push((sum.server * 1_000) / sum.requests);
      figures[at]?.databaseUs.push((sum.database * 1_000) / sum.requests);
      figures[at]?.p50.push(median(sum.p50));
      figures[at]?.p99.push(median(sum.p99));
    });
  }
  return figures;
}

/** @param {Figures} one @param {Figures} limit @returns {number[]} throughput by round, as a share of the limit's */
export const ratios = (one, limit) => one.perSecond.map((value, round) => value / Number(limit.perSecond[round]));

export const HEAD = ['variant', 'per s', 'ratio to the limit', 'server µs', 'database µs', 'p50 ms', 'p99 ms'];

/** @param {readonly Figures[]} figures the last one is the limit @returns {(string | number)[][]} rows below HEAD */
export function rows(figures) {
  const limit = /** @type {Figures} */ (figures.at(-1));
  return figures.map((one) => [
    one.name, median(one.perSecond).toFixed(0), one === limit ? '1' : spread(ratios(one, limit)), median(one.serverUs).toFixed(0), median(one.databaseUs).toFixed(0), median(one.p50).toFixed(2), median(one.p99).toFixed(2),
  ]);
}
