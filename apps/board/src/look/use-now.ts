import { useEffect, useState } from 'react';
import { serverTimeAt, type ServerClock } from '../feed/server-clock.ts';

/**
 * The monotonic instant, anew at each turn of the server's second, so that all figures of
 * the wall step together.
 */
export function useNow(clock: ServerClock | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const instant = performance.now();
      setNow(instant);
      const time = clock ? serverTimeAt(clock, instant) : instant;
      timer = setTimeout(tick, 1000 - (time % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock === null]); // The bounds move a little at each answer; the next tick is early enough to follow.
  return now;
}
