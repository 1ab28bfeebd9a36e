import { useSyncExternalStore } from 'react';
import { serverClock } from './clock.ts';

const listeners = new Set<() => void>();
let now = serverClock.now();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => { now = serverClock.now(); for (const listener of listeners) listener(); };
serverClock.listen(tick);

function listen(listener: () => void): () => void {
  if (listeners.size === 0) { now = serverClock.now(); timer = setInterval(tick, 15_000); }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The present instant by the server's clock, for ages and countdowns; one timer for the whole screen, every 15 s. */
export const useNow = (): number => useSyncExternalStore(listen, () => now);
