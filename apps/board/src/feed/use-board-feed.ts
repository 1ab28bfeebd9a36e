import { useEffect, useSyncExternalStore } from 'react';
import type { BoardFeed } from './board-feed.ts';
import type { BoardState } from './board-state.ts';

/** The state of the board, live; the feed runs for as long as the component stands. */
export function useBoardFeed(feed: BoardFeed): BoardState {
  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, [feed]);
  return useSyncExternalStore(feed.listen, feed.state);
}
