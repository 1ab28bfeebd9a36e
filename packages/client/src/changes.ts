import type { Client } from './client.ts';
import { RequestError } from './request-error.ts';
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

/** Refusals that the same question would meet again. */
const lasting = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

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
  let cursor = options.after ?? null;
  let stopped = false;
  let lost = false;
  let ends = 0;
  let stop: () => void = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onState = (state: ConnectionState) => {
    if (state === 'lost') lost = true;
    options.onState?.(state);
    if (state !== 'live' || !lost) return;
    lost = false;
    if (cursor === null) options.onGap?.();
  };
  const again = () => {
    if (stopped) return;
    onState('lost');
    timer = setTimeout(start, retryMilliseconds(ends++, Math.random()));
  };
  const onError = (error: RequestError) => {
    if (error.code === 'BAD_USER_INPUT' && cursor !== null) {
      cursor = null;
      again();
    } else if (lasting.has(error.code)) {
      options.onError?.(error);
    } else {
      again();
    }
  };

  function start(): void {
    stop = client.subscribe<{ changes: Change }, { communityId: string; after: string | null }>(
      changesDocument,
      () => ({ communityId, after: cursor }),
      {
        next: ({ changes }) => {
          ends = 0;
          if (changes.cursor === cursor) return;
          cursor = changes.cursor;
          options.onChange(changes);
        },
        error: onError,
        // A server that stops completes its streams first.
        complete: again,
        onState,
      },
    );
  }

  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop();
  };
}
