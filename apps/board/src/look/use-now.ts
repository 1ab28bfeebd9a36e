import { useEffect, useState } from 'react';
import { lateAfterMilliseconds, stoppedAfterMilliseconds } from '../feed/staleness.ts';
import { serverTimeAt, type ServerClock } from '../feed/server-clock.ts';

/**
 * The monotonic instant, anew at each turn of the server's second, so that all figures of
 * the wall step together, and at the very thresholds of staleness.
 *
 * @param since monotonic instant from which staleness counts
 */
export function useNow(clock: ServerClock | null, since: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const instant = performance.now();
      setNow(instant);
      const time = clock ? serverTimeAt(clock, instant) : instant;
      const turns = [instant + 1000 - (time % 1000), since + lateAfterMilliseconds, since + stoppedAfterMilliseconds];
      timer = setTimeout(tick, Math.ceil(Math.min(...turns.filter((turn) => turn > instant)) - instant));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock === null, since]); // The clock moves a little at each event; the next tick is early enough to follow.
  return now;
}
