import type { Client } from './client.ts';
import type { RequestError } from './request-error.ts';
import { retryMilliseconds, type ConnectionState } from './web-socket-transport.ts';

/** A bare fact of change (SDL type `Change`): read the thing for more. */
export interface Change {
  /** Opaque; stands behind this change. Hand it back as `after`. */
  readonly cursor: string;
  /** Global id of the thing. */
  readonly id: string;
  /** Type name of the thing, e.g. `Complaint`. */
  readonly kind: string;
  /** The thing's version after the change. */
  readonly version: number;
}

/** What `subscribeToChanges` calls and where it starts. */
export interface ChangesOptions {
  /** Cursor of the last change already seen; absent: from now on. */
  readonly after?: string | null | undefined;
  onChange(change: Change): void;
  onState?: ((state: ConnectionState) => void) | undefined;
  /**
   * Changes may be missing before the next one: the connection was lost before there was a
   * cursor, or the server no longer knows the cursor. Read everything again.
   */
  onGap?: (() => void) | undefined;
  /** Refused for good, e.g. `UNAUTHENTICATED` or `FORBIDDEN`: the subscription has ended. */
  onError?: ((error: RequestError) => void) | undefined;
}

/** Refusals that the same question would meet again: codes of `RequestError`. */
export const lastingRefusals: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

const changesDocument = /* GraphQL */ `
  subscription Changes($communityId: ID!, $after: String) {
    changes(communityId: $communityId, after: $after) { cursor id kind version }
  }
`;

/**
 * Follows the changes of a community's registers, in order, none missed and none twice:
 * after each loss it goes on from the last cursor it saw.
 *
 * @param client a client with a WebSocket
 * @param communityId global id of the community
 * @returns ends it; no call follows
 */
export function subscribeToChanges(client: Client, communityId: string, options: ChangesOptions): () => void {
  const following = new Following(client, communityId, options);
  following.start();
  return () => following.stop();
}

class Following {
  readonly #client: Client;
  readonly #communityId: string;
  readonly #options: ChangesOptions;
  #cursor: string | null;
  #stopped = false;
  #lost = false;
  /** Ends since the last change. */
  #ends = 0;
  #unsubscribe: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client, communityId: string, options: ChangesOptions) {
    this.#client = client;
    this.#communityId = communityId;
    this.#options = options;
    this.#cursor = options.after ?? null;
  }

  start(): void {
    const variables = () => ({ communityId: this.#communityId, after: this.#cursor });
    this.#unsubscribe = this.#client.subscribe<{ changes: Change }, ReturnType<typeof variables>>(changesDocument, variables, {
      next: ({ changes }) => this.#take(changes),
      error: (error) => this.#refused(error),
      // A server that stops completes its streams first.
      complete: () => this.#again(),
      onState: (state) => this.#turn(state),
    });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
  }

  #take(change: Change): void {
    this.#ends = 0;
    if (change.cursor === this.#cursor) return;
    this.#cursor = change.cursor;
    this.#options.onChange(change);
  }

  #turn(state: ConnectionState): void {
    if (state === 'lost') this.#lost = true;
    this.#options.onState?.(state);
    if (state !== 'live' || !this.#lost) return;
    this.#lost = false;
    if (this.#cursor === null) this.#options.onGap?.();
  }

  #refused(error: RequestError): void {
    if (error.code === 'BAD_USER_INPUT' && this.#cursor !== null) {
      this.#cursor = null;
      this.#again();
    } else if (lastingRefusals.has(error.code)) {
      this.#options.onError?.(error);
    } else {
      this.#again();
    }
  }

  #again(): void {
    if (this.#stopped) return;
    this.#turn('lost');
    this.#timer = setTimeout(() => this.start(), retryMilliseconds(this.#ends++, Math.random()));
  }
}
