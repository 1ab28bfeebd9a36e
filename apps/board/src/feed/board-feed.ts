import { RequestError, subscribeToChanges, type Client, type ResponseTiming } from '@huiyin/client';
import { snapshotDocument, viewerDocument } from './board.graphql.ts';
import { initialBoardState, reduceBoard, type BoardEvent, type BoardState } from './board-state.ts';
import { stepConnection, type Community, type ConnectionEvent, type Effect } from './connection.ts';
import { createReadPace } from './read-pace.ts';
import { snapshotOf } from './snapshot.ts';

export interface BoardFeed {
  state(): BoardState;
  /** Calls back at each new state, until the returned function is called. */
  listen(listener: () => void): () => void;
  stop(): void;
}

/** Makes a client that tells the feed the server's time. */
export type ConnectClient = (onResponse: (timing: ResponseTiming) => void) => Client;

/** A server that says so has refused; every other failure is a missing answer. */
const refusals = new Set(['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT']);

/**
 * Keeps the board's state up to date: runs the effects of the connection machine and feeds
 * what happens back to it. No failure leaves it: the picture just grows older.
 *
 * @param wantedCode code of the community; null: the viewer's first
 */
export function startBoardFeed(connect: ConnectClient, wantedCode: string | null): BoardFeed {
  let state = initialBoardState(performance.now());
  let stopFollowing = () => {};
  let askTimer: ReturnType<typeof setTimeout> | undefined;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const listeners = new Set<() => void>();
  const client = connect((sample) => dispatch({ type: 'timeLearnt', sample }));
  const pace = createReadPace(read);

  function dispatch(event: BoardEvent): void {
    if (stopped) return;
    state = reduceBoard(state, event);
    listeners.forEach((listener) => listener());
  }

  function happen(event: ConnectionEvent): void {
    if (stopped) return;
    const [connection, effects] = stepConnection(state.connection, event);
    if (connection !== state.connection) dispatch({ type: 'connectionChanged', connection, at: performance.now() });
    effects.forEach(run);
  }

  function run(effect: Effect): void {
    switch (effect.do) {
      case 'ask':
        clearTimeout(askTimer);
        askTimer = setTimeout(() => void ask(), effect.after);
        return;
      case 'read':
        return pace.want(effect.after);
      case 'follow':
        clearTimeout(followTimer);
        followTimer = setTimeout(() => follow(effect.communityId), effect.after);
        return;
      case 'unfollow':
        clearTimeout(followTimer);
        stopFollowing();
    }
  }

  function follow(communityId: string): void {
    stopFollowing();
    stopFollowing = subscribeToChanges(client, communityId, {
      onChange: () => happen({ type: 'changed' }),
      onGap: () => happen({ type: 'changed' }),
      onState: (socket) => happen({ type: 'socketChanged', socket }),
      onError: () => happen({ type: 'followingRefused' }),
    });
  }

  async function ask(): Promise<void> {
    try {
      const { viewer } = await client.request(viewerDocument);
      const community = choose(viewer?.communities ?? [], wantedCode);
      happen({ type: 'viewerAnswered', signedIn: viewer != null, community });
    } catch (error) {
      happen(endsSession(error) ? { type: 'sessionEnded' } : { type: 'askingFailed' });
    }
  }

  async function read(): Promise<void> {
    if (state.connection.phase !== 'following') return;
    const { id } = state.connection.community;
    const sentAt = performance.now();
    try {
      const answer = await client.request(snapshotDocument, { communityId: id });
      if (state.connection.phase !== 'following' || state.connection.community.id !== id) return;
      dispatch({ type: 'snapshotRead', snapshot: snapshotOf(answer), sentAt, receivedAt: performance.now() });
      happen({ type: 'readSucceeded' });
    } catch (error) {
      if (endsSession(error)) happen({ type: 'sessionEnded' });
      else happen({ type: 'readFailed', refused: error instanceof RequestError && refusals.has(error.code) });
    }
  }

  happen({ type: 'started' });
  return {
    state: () => state,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      clearTimeout(askTimer);
      clearTimeout(followTimer);
      pace.stop();
      stopFollowing();
      client.close();
    },
  };
}

function choose(communities: readonly Community[], code: string | null): Community | null {
  if (code === null) return communities[0] ?? null;
  return communities.find((community) => community.code.toUpperCase() === code.toUpperCase()) ?? null;
}

function endsSession(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'UNAUTHENTICATED';
}
