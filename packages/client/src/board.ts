import type { Client } from './client.ts';
import { lastingRefusals } from './changes.ts';
import type { TypedDocument } from './document.ts';
import type { RequestError } from './request-error.ts';
import { firstChoice, nextChoice, type Choice, type Way } from './ways.ts';

/** What each event of a board's feed has, whatever else of it is selected (SDL interface `BoardFeedEvent`). */
export interface BoardPosition {
  /** Stands behind this event. */
  readonly cursor: string;
}

/** `connecting`: nothing has come yet; `live`: events come; `resuming`: they stopped, and a new connection is tried. */
export type BoardLink = 'connecting' | 'live' | 'resuming';

/** What `followBoard` calls. */
export interface BoardSink<E> {
  /**
   * One event. False: it does not fit what was shown before; the feed is then opened anew from the last cursor that did fit,
   * and without one when that does not help.
   */
  onEvent(event: E): boolean;
  onLink?: ((link: BoardLink, way: Way) => void) | undefined;
  /** Refused for good, e.g. `UNAUTHENTICATED` or `FORBIDDEN`: it has ended. */
  onRefused(error: RequestError): void;
}

/** How long it waits; milliseconds. The defaults heal a board within five seconds of a fault's end. */
export interface BoardPatience {
  /** For an event on a connection that has brought some; the server sends one every 5,000. Default 8,000. */
  readonly silence: number;
  /** For the first event of a new connection. Default 4,000. */
  readonly first: number;
  /** Between two tries, at least and at most: by chance, so that a thousand screens do not come at one instant. Default 500 and 1,500. */
  readonly again: readonly [least: number, most: number];
}

/** A board's feed that goes on until it is stopped. */
export interface FollowedBoard {
  /** Opens a new connection at once, from the last cursor: the page slept, or the network has come back. */
  resume(): void;
  /** Ends it; no call follows. */
  stop(): void;
}

/** Variables that a board's document declares: `$communityIds: [ID!]!, $after: String`. */
export interface BoardVariables {
  communityIds: string[];
  after: string | null;
}

const defaults: BoardPatience = { silence: 8_000, first: 4_000, again: [500, 1_500] };
/** Events that do not fit, in a row, before the cursor is given up for a new snapshot. */
const misfitsMost = 2;

/**
 * Follows the feed of wall boards without a silent gap: after each loss it goes on from the last cursor, over a WebSocket or,
 * where that brings nothing, as server-sent events. A connection that looks open but has been silent counts as lost.
 *
 * @param client whose connections, token and language are used
 * @param document a subscription `boardFeed(communityIds: $communityIds, after: $after)` that selects `cursor` at least
 * @param communityIds global ids, 1 to 20, in the order to be shown
 */
export function followBoard<E extends BoardPosition>(client: Client, document: TypedDocument<{ readonly boardFeed: E }, BoardVariables>, communityIds: readonly string[], sink: BoardSink<E>, patience: Partial<BoardPatience> = {}): FollowedBoard {
  const following = new Following<E>(client, document.toString(), communityIds, sink, { ...defaults, ...patience });
  following.open();
  return following;
}

class Following<E extends BoardPosition> implements FollowedBoard {
  readonly #client: Client;
  readonly #query: string;
  readonly #communityIds: readonly string[];
  readonly #sink: BoardSink<E>;
  readonly #patience: BoardPatience;
  #choice: Choice = firstChoice;
  #cursor: string | null = null;
  #misfits = 0;
  #brought = false;
  #link: BoardLink = 'connecting';
  #told = '';
  #close: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(client: Client, query: string, communityIds: readonly string[], sink: BoardSink<E>, patience: BoardPatience) {
    this.#client = client;
    this.#query = query;
    this.#communityIds = communityIds;
    this.#sink = sink;
    this.#patience = patience;
  }

  open(): void {
    if (this.#stopped) return;
    this.#brought = false;
    this.#tell(this.#link === 'live' ? 'resuming' : this.#link);
    this.#wait(this.#patience.first);
    this.#close = this.#client.attempt(this.#choice.way, this.#query, { communityIds: [...this.#communityIds], after: this.#cursor }, {
      next: (data) => this.#take((data as { readonly boardFeed: E }).boardFeed),
      refused: (error) => this.#refused(error),
      lost: () => this.#again(),
    });
  }

  resume(): void {
    if (this.#stopped) return;
    this.#letGo();
    this.open();
  }

  stop(): void {
    this.#stopped = true;
    this.#letGo();
  }

  #take(event: E): void {
    if (!this.#sink.onEvent(event)) {
      this.#misfits += 1;
      if (this.#misfits < misfitsMost) return this.resume();
      this.#cursor = null;
      return this.#again();
    }
    if (this.#stopped) return;
    this.#misfits = 0;
    this.#cursor = event.cursor;
    this.#brought = true;
    this.#tell('live');
    this.#wait(this.#patience.silence);
  }

  #refused(error: RequestError): void {
    if (error.code === 'BAD_USER_INPUT' && this.#cursor !== null) {
      // A server with another key, or another board, does not know it.
      this.#cursor = null;
      return this.#again();
    }
    if (!lastingRefusals.has(error.code)) return this.#again();
    this.stop();
    this.#sink.onRefused(error);
  }

  /** Nothing came for too long. */
  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(), milliseconds);
  }

  #again(): void {
    if (this.#stopped) return;
    this.#letGo();
    this.#choice = nextChoice(this.#choice, this.#brought);
    this.#tell(this.#link === 'live' ? 'resuming' : this.#link);
    const [least, most] = this.#patience.again;
    this.#timer = setTimeout(() => this.open(), least + (most - least) * Math.random());
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    this.#close?.();
    this.#close = null;
  }

  #tell(link: BoardLink): void {
    this.#link = link;
    const { way } = this.#choice;
    if (this.#told === `${link} ${way}`) return;
    this.#told = `${link} ${way}`;
    this.#sink.onLink?.(link, way);
  }
}
