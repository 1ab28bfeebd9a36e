/** How a feed reaches us: over a WebSocket, or as server-sent events where something between breaks those. */
export type Way = 'socket' | 'stream';

/** Which way is taken, and how often in a row it brought nothing. */
export interface Choice {
  readonly way: Way;
  readonly fruitless: number;
}

/** Tries that bring no event, because nothing opens or nothing comes, before the other way has its turn. */
export const fruitlessMost = 2;

/** A socket, of which nothing is known yet. */
export const firstChoice: Choice = { way: 'socket', fruitless: 0 };

/**
 * The next way, after a try is over. One that brought an event is kept; else the other way has its turn, back and forth, so
 * that a server which was only away is found again by either.
 *
 * @param brought whether an event came of it
 */
export function nextChoice({ way, fruitless }: Choice, brought: boolean): Choice {
  if (brought) return { way, fruitless: 0 };
  if (fruitless + 1 < fruitlessMost) return { way, fruitless: fruitless + 1 };
  return { way: way === 'socket' ? 'stream' : 'socket', fruitless: 0 };
}
