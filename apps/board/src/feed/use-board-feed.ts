import { useEffect, useState, useSyncExternalStore } from 'react';
import { startBoardFeed, type BoardFeed, type ConnectClient } from './board-feed.ts';
import { initialBoardState, type BoardState } from './board-state.ts';

/**
 * The state of the board, live for as long as the component stands.
 *
 * @param connect makes the client; must keep its identity
 * @param communityCode null: the viewer's first community
 */
export function useBoardFeed(connect: ConnectClient, communityCode: string | null): BoardState {
  const [feed, setFeed] = useState<BoardFeed | null>(null);
  const [idle] = useState(() => initialBoardState(performance.now()));
  useEffect(() => {
    const started = startBoardFeed(connect, communityCode);
    setFeed(started);
    return () => started.stop();
  }, [connect, communityCode]);
  return useSyncExternalStore(feed?.listen ?? noFeed, feed?.state ?? (() => idle));
}

const noFeed = () => () => {};
