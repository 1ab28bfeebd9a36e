/** The page's steady count of milliseconds: unlike the computer's clock nobody sets it, and it never runs backwards. */
type Steady = () => number;

export interface ServerClock {
  /** The server's instant, in epoch milliseconds; the browser's own until the server has been heard. */
  now(): number;
  /** Takes the server's time out of an answer; the answer is held to be made half way between asking and having it. */
  hear(serverTime: string, askedAt: number): void;
  /** The steady count, for `askedAt`. */
  steady: Steady;
  listen(listener: () => void): () => void;
}

export function createClock(steady: Steady, start: number): ServerClock {
  const listeners = new Set<() => void>();
  let offset = start - steady();
  return {
    steady,
    now: () => Math.round(offset + steady()),
    hear: (serverTime, askedAt) => {
      const told = Date.parse(serverTime);
      if (!Number.isFinite(told)) return;
      offset = told - (askedAt + steady()) / 2;
      for (const listener of listeners) listener();
    },
    listen: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
  };
}

/** What ages, remaining times and "today" count from. Nothing else in the console reads a clock. */
export const serverClock = createClock(() => performance.now(), performance.timeOrigin + performance.now());
