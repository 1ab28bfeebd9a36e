import { useEffect, useRef } from 'react';
import { useChanges } from './live.tsx';

/** Calls once for all changes of the community within a short while: a busy hour must not turn into a storm of requests. */
export function useChangesSoon(act: () => unknown, afterMs = 1_000): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanges(() => {
    timer.current ??= setTimeout(() => { timer.current = undefined; latest.current(); }, afterMs);
  });
}
