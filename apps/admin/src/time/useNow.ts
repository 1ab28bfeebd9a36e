import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => { now = Date.now(); for (const listener of listeners) listener(); };

function listen(listener: () => void): () => void {
  if (listeners.size === 0) { now = Date.now(); timer = setInterval(tick, 15_000); }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The present instant for ages and countdowns; one timer for the whole screen, every 15 s. */
export const useNow = (): number => useSyncExternalStore(listen, () => now);
