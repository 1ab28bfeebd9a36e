/** At most one reading a second, however fast the registers change. */
export const leastBetweenReadsMilliseconds = 1_000;

export interface ReadPace {
  /** Asks for a reading no later than `after` milliseconds from now, as far as the pace allows. */
  want(after: number): void;
  stop(): void;
}

/** Monotonic instant of the next reading: the sooner of the two wishes, but not too near the last. */
export function nextReadAt(planned: number | null, wanted: number, lastStartedAt: number): number {
  return Math.max(Math.min(planned ?? Infinity, wanted), lastStartedAt + leastBetweenReadsMilliseconds);
}

/**
 * Runs `read` one at a time. What is wanted while one is under way starts after it: its
 * answer may be older than the wish.
 */
export function createReadPace(read: () => Promise<void>): ReadPace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let plannedAt: number | null = null;
  let lastStartedAt = -Infinity;
  let reading = false;
  let stopped = false;

  const run = () => {
    plannedAt = null;
    reading = true;
    lastStartedAt = performance.now();
    void read().finally(() => {
      reading = false;
      if (plannedAt !== null) arm(plannedAt);
    });
  };
  const arm = (at: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(run, Math.max(0, at - performance.now()));
  };

  return {
    want(after) {
      plannedAt = nextReadAt(plannedAt, performance.now() + after, lastStartedAt);
      if (!reading) arm(plannedAt);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
