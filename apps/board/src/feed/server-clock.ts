/**
 * What is known of the server's clock against this page's monotonic one: the difference
 * `server epoch − performance.now()` lies between these bounds, in milliseconds.
 * A television's own wall clock takes no part.
 */
export interface ServerClock {
  readonly least: number;
  readonly most: number;
}

export interface TimeSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly serverTime: number | null;
}

/** How far two quartz clocks may part between two samples. */
const driftMilliseconds = 1;

/**
 * The header cuts the time to whole seconds, so each answer only bounds the difference;
 * bounds met over several answers close in on it to about the round trip.
 */
export function learnTime(clock: ServerClock | null, sample: TimeSample): ServerClock | null {
  if (sample.serverTime === null) return clock;
  const least = sample.serverTime - sample.receivedAt;
  const most = sample.serverTime + 1000 - sample.sentAt;
  if (clock === null) return { least, most };
  const met = { least: Math.max(least, clock.least - driftMilliseconds), most: Math.min(most, clock.most + driftMilliseconds) };
  // Apart altogether: one of the clocks was set, or the screen slept. The newest answer holds.
  return met.least <= met.most ? met : { least, most };
}

/** Server time, epoch milliseconds, at a monotonic instant. */
export function serverTimeAt(clock: ServerClock, monotonic: number): number {
  return monotonic + (clock.least + clock.most) / 2;
}
