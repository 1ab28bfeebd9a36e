// Figures of a run: medians, percentiles, ratios by round.

/** @param {readonly number[]} values @returns {number[]} */
const sorted = (values) => [...values].sort((a, b) => a - b);

/** @param {readonly number[]} values @param {number} share 0 to 1 @returns {number} NaN when there are none */
export function percentile(values, share) {
  if (values.length === 0) return Number.NaN;
  const order = sorted(values);
  return order[Math.min(order.length - 1, Math.max(0, Math.ceil(share * order.length) - 1))] ?? Number.NaN;
}

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  if (values.length === 0) return Number.NaN;
  const order = sorted(values);
  const middle = order.length >> 1;
  return order.length % 2 === 1 ? Number(order[middle]) : (Number(order[middle - 1]) + Number(order[middle])) / 2;
}

/** @param {readonly number[]} values @param {number} [digits] @returns {string} `median [min–max]` */
export const spread = (values, digits = 2) => `${median(values).toFixed(digits)} [${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}]`;
