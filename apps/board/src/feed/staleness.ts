/** How old the picture is: `fresh`, `late` (amber) or `stopped` (red bar). */
export type Staleness = 'fresh' | 'late' | 'stopped';

export const lateAfterMilliseconds = 10_000;
/** The bar has to be on the wall after fifteen seconds: one is for drawing it, on whatever hangs there. */
export const stoppedAfterMilliseconds = 14_000;

/**
 * @param since monotonic instant of the last fresh data; where there was none yet, of the page's start
 * @param now monotonic instant
 */
export function stalenessOf(since: number, now: number): Staleness {
  const age = now - since;
  if (age >= stoppedAfterMilliseconds) return 'stopped';
  return age >= lateAfterMilliseconds ? 'late' : 'fresh';
}
