import { useEffect } from 'react';
import { serverClock } from '../time/clock.ts';
import { client } from './client.ts';
import { clockDocument } from './session.graphql.ts';

const REFRESH_MS = 4 * 60_000;
const LOOK_MS = 15_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'focus', 'online'] as const;

/**
 * Whether the clock should be read again: it is old, and somebody uses the page; one left alone must not keep its session
 * alive. Distances, since a wall clock may be set back, too.
 */
export const isDue = (at: number, readAt: number, usedAt: number): boolean => Math.abs(at - readAt) >= REFRESH_MS && Math.abs(at - usedAt) < REFRESH_MS;

async function readClock(): Promise<void> {
  const askedAt = serverClock.steady();
  const { viewer } = await client.request(clockDocument, {});
  if (viewer) serverClock.hear(viewer.now, askedAt);
}

/** Reads the server's clock again every four minutes of use. Wall time says when: in sleep the steady count may stand still. */
export function useClockRefresh(): void {
  useEffect(() => {
    let readAt = Date.now();
    let usedAt = readAt;
    const look = (): void => {
      if (document.visibilityState === 'hidden' || !isDue(Date.now(), readAt, usedAt)) return;
      readAt = Date.now();
      readClock().catch(() => undefined);
    };
    const use = (): void => { usedAt = Date.now(); look(); };
    const timer = setInterval(look, LOOK_MS);
    for (const sign of SIGNS) window.addEventListener(sign, use, { passive: true });
    document.addEventListener('visibilitychange', use);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, use);
      document.removeEventListener('visibilitychange', use);
    };
  }, []);
}
