import { RequestError, subscribeToChanges, type Client, type ResponseTiming } from '@huiyin/client';
import { snapshotDocument, viewerDocument } from './board.graphql.ts';
import { initialBoardState, reduceBoard, type BoardEvent, type BoardState } from './board-state.ts';
import { stepConnection, type Community, type ConnectionEvent, type Effect } from './connection.ts';
import { createReadPace, type ReadPace } from './read-pace.ts';
import { snapshotOf } from './snapshot.ts';

/** Makes a client that tells the feed the server's time. */
export type ConnectClient = (onResponse: (timing: ResponseTiming) => void) => Client;

/** A server that says so has refused; every other failure is a missing answer. */
const refusals = new Set(['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT']);

/**
 * Keeps the board's state up to date: runs the effects of the connection machine and feeds
 * what happens back to it. No failure leaves it: the picture just grows older.
 */
export class BoardFeed {
  readonly #client: Client;
  readonly #wantedCode: string | null;
  readonly #pace: ReadPace;
  readonly #listeners = new Set<() => void>();
  #state = initialBoardState(performance.now());
  #stopFollowing: (() => void) | null = null;
  #askTimer: ReturnType<typeof setTimeout> | undefined;
  #followTimer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** @param wantedCode code of the community; null: the viewer's first */
  constructor(connect: ConnectClient, wantedCode: string | null) {
    this.#client = connect((sample) => this.#dispatch({ type: 'timeLearnt', sample }));
    this.#wantedCode = wantedCode;
    this.#pace = createReadPace(() => this.#read());
  }

  readonly state = (): BoardState => this.#state;

  /** Calls back at each new state, until the returned function is called. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#happen({ type: 'started' });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#askTimer);
    clearTimeout(this.#followTimer);
    this.#pace.stop();
    this.#stopFollowing?.();
    this.#client.close();
  }

  #dispatch(event: BoardEvent): void {
    if (this.#stopped) return;
    this.#state = reduceBoard(this.#state, event);
    this.#listeners.forEach((listener) => listener());
  }

  #happen(event: ConnectionEvent): void {
    if (this.#stopped) return;
    const [connection, effects] = stepConnection(this.#state.connection, event);
    if (connection !== this.#state.connection) this.#dispatch({ type: 'connectionChanged', connection, at: performance.now() });
    effects.forEach((effect) => this.#run(effect));
  }

  #run(effect: Effect): void {
    switch (effect.do) {
      case 'ask':
        clearTimeout(this.#askTimer);
        this.#askTimer = setTimeout(() => void this.#ask(), effect.after);
        return;
      case 'read':
        return this.#pace.want(effect.after);
      case 'follow':
        clearTimeout(this.#followTimer);
        this.#followTimer = setTimeout(() => this.#follow(effect.communityId), effect.after);
        return;
      case 'unfollow':
        clearTimeout(this.#followTimer);
        this.#stopFollowing?.();
    }
  }

  #follow(communityId: string): void {
    this.#stopFollowing?.();
    this.#stopFollowing = subscribeToChanges(this.#client, communityId, {
      onChange: () => this.#happen({ type: 'changed' }),
      onGap: () => this.#happen({ type: 'changed' }),
      onState: (socket) => this.#happen({ type: 'socketChanged', socket }),
      onError: () => this.#happen({ type: 'followingRefused' }),
    });
  }

  async #ask(): Promise<void> {
    try {
      const { viewer } = await this.#client.request(viewerDocument);
      const community = choose(viewer?.communities ?? [], this.#wantedCode);
      this.#happen({ type: 'viewerAnswered', signedIn: viewer != null, community });
    } catch (error) {
      this.#happen(endsSession(error) ? { type: 'sessionEnded' } : { type: 'askingFailed' });
    }
  }

  async #read(): Promise<void> {
    const community = communityOf(this.#state);
    if (!community) return;
    const sentAt = performance.now();
    try {
      const answer = await this.#client.request(snapshotDocument, { communityId: community.id });
      if (communityOf(this.#state)?.id !== community.id) return;
      this.#dispatch({ type: 'snapshotRead', snapshot: snapshotOf(answer), sentAt, receivedAt: performance.now() });
      this.#happen({ type: 'readSucceeded' });
    } catch (error) {
      if (endsSession(error)) this.#happen({ type: 'sessionEnded' });
      else this.#happen({ type: 'readFailed', refused: error instanceof RequestError && refusals.has(error.code) });
    }
  }
}

function communityOf({ connection }: BoardState): Community | null {
  return connection.phase === 'following' ? connection.community : null;
}

function choose(communities: readonly Community[], code: string | null): Community | null {
  if (code === null) return communities[0] ?? null;
  return communities.find((community) => community.code.toUpperCase() === code.toUpperCase()) ?? null;
}

function endsSession(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'UNAUTHENTICATED';
}
