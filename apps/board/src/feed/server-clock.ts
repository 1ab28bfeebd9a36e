/**
 * `server epoch − performance.now()`, milliseconds: what turns this page's monotonic time into the server's, which is that of
 * its deadlines (a test clock too). A television's own wall clock takes no part.
 */
export type ServerClock = number;

/** When an event was read at the server, by its clock, and came here, monotonic. */
export interface Arrival {
  readonly asOf: number;
  readonly receivedAt: number;
  /** The first of its connection: one that is late does not come at all, for nobody waits so long (`BoardPatience.first`). */
  readonly first: boolean;
}

/** How far two quartz clocks may part between two events. */
const driftMilliseconds = 1;
/** Longer than a reading and the way to us ever take: whatever seems older was held back, or the server's clock was set. */
const longestWayMilliseconds = 5_000;

/**
 * What an event teaches: it was read at `asOf` or a little later, so of several the one that was quickest here is nearest.
 *
 * @returns null when it is older than it can be on a way that lets everything through: a new connection will tell whether the
 * way is slow, for then nothing comes of it, or the server's clock was set
 */
export function learnTime(clock: ServerClock | null, { asOf, receivedAt, first }: Arrival): ServerClock | null {
  const told = asOf - receivedAt;
  if (clock === null) return told;
  if (told < clock - longestWayMilliseconds) return first ? told : null;
  return Math.max(told, clock - driftMilliseconds);
}

/** Server time, epoch milliseconds, at a monotonic instant. */
export function serverTimeAt(clock: ServerClock, monotonic: number): number {
  return monotonic + clock;
}

/** Monotonic instant of a server time. */
export function monotonicAt(clock: ServerClock, time: number): number {
  return time - clock;
}
