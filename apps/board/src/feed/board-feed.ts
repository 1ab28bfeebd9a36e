import { followBoard, RequestError, type Client, type FollowedBoard } from '@huiyin/client';
import { boardDocument, viewerDocument } from './board.graphql.ts';
import { initialBoardState, reduceBoard, type BoardEvent, type BoardState } from './board-state.ts';
import { stepConnection, type Community, type ConnectionEvent, type Effect } from './connection.ts';
import type { FeedEvent } from './lines.ts';

/** Makes the client that the board speaks with. */
export type ConnectClient = () => Client;

/** What a board is to show. */
export interface Wanted {
  /** Codes of communities, of whoever is signed in; empty: the viewer's first. */
  readonly codes: readonly string[];
  /** Those of a paired screen; null: whoever is signed in says. */
  readonly communities: readonly Community[] | null;
}

/** Coming back to a page that slept: events older than this were probably missed. */
const sleptMilliseconds = 6_000;
const signedOutCodes = new Set(['UNAUTHENTICATED']);

/**
 * Keeps the board's state up to date: runs the effects of the connection machine and feeds
 * what happens back to it. No failure leaves it: the picture just grows older.
 */
export class BoardFeed {
  readonly #client: Client;
  readonly #wanted: Wanted;
  readonly #listeners = new Set<() => void>();
  #state = initialBoardState(performance.now());
  #followed: FollowedBoard | null = null;
  #askTimer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(connect: ConnectClient, wanted: Wanted) {
    this.#client = connect();
    this.#wanted = wanted;
  }

  readonly state = (): BoardState => this.#state;

  /** Calls back at each new state, until the returned function is called. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    document.addEventListener('visibilitychange', this.#wake);
    addEventListener('online', this.#wake);
    this.#happen({ type: 'started', communities: this.#wanted.communities });
  }

  stop(): void {
    this.#stopped = true;
    document.removeEventListener('visibilitychange', this.#wake);
    removeEventListener('online', this.#wake);
    clearTimeout(this.#askTimer);
    this.#followed?.stop();
    this.#client.close();
  }

  /** A tab that was hidden had its timers slowed down; a network that comes back has silent connections. */
  readonly #wake = (): void => {
    if (document.visibilityState !== 'visible' || performance.now() - (this.#state.provenAt ?? -Infinity) < sleptMilliseconds) return;
    this.#followed?.resume();
  };

  #dispatch(event: BoardEvent): void {
    const before = this.#state;
    this.#state = reduceBoard(before, event);
    if (this.#state !== before) this.#listeners.forEach((listener) => listener());
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
      case 'follow':
        this.#followed?.stop();
        return this.#follow(effect.communityIds);
      case 'unfollow':
        this.#followed?.stop();
        this.#followed = null;
    }
  }

  #follow(communityIds: readonly string[]): void {
    this.#followed = followBoard<FeedEvent>(this.#client, boardDocument, communityIds, {
      onEvent: (event) => this.#take(event),
      onLink: (link) => this.#happen({ type: 'linkChanged', link }),
      onRefused: ({ code }) => this.#happen({ type: 'refused', signedOut: signedOutCodes.has(code) }),
    });
  }

  #take(event: FeedEvent): boolean {
    const before = this.#state;
    this.#dispatch({ type: 'eventCame', event, at: performance.now() });
    return this.#state !== before;
  }

  async #ask(): Promise<void> {
    const { communities, codes } = this.#wanted;
    if (communities !== null) return this.#happen({ type: 'viewerAnswered', signedIn: true, communities });
    try {
      const { viewer } = await this.#client.request(viewerDocument);
      this.#happen({ type: 'viewerAnswered', signedIn: viewer != null, communities: choose(viewer?.communities ?? [], codes) });
    } catch (error) {
      this.#happen(error instanceof RequestError && signedOutCodes.has(error.code) ? { type: 'viewerAnswered', signedIn: false, communities: [] } : { type: 'askingFailed' });
    }
  }
}

/** Of the communities in sight those asked for, in that order. */
function choose(communities: readonly Community[], codes: readonly string[]): readonly Community[] {
  if (codes.length === 0) return communities.slice(0, 1);
  return codes.flatMap((code) => communities.find((community) => community.code.toUpperCase() === code.toUpperCase()) ?? []);
}
