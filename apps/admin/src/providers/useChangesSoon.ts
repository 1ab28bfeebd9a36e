import { useEffect, useRef } from 'react';
import type { Change } from '@huiyin/client';
import { useChanges } from './live.tsx';

/** Calls once for all changes of the community within a short while: a busy hour must not turn into a storm of requests. `concerns`: which changes count. */
export function useChangesSoon(act: () => unknown, afterMs = 1_000, concerns: (change: Change) => boolean = () => true): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanges((change) => {
    if (!concerns(change)) return;
    timer.current ??= setTimeout(() => { timer.current = undefined; latest.current(); }, afterMs);
  });
}
