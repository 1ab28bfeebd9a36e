import { useSyncExternalStore } from 'react';

/** Of the window, CSS pixels. */
export interface Shape { readonly width: number; readonly height: number }

let last: Shape = { width: 0, height: 0 };
function shape(): Shape {
  if (last.width !== innerWidth || last.height !== innerHeight) last = { width: innerWidth, height: innerHeight };
  return last;
}

function listen(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

/** Anew when a screen is turned or the window changes. */
export function useShape(): Shape {
  return useSyncExternalStore(listen, shape);
}
