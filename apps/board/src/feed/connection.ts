import type { ConnectionState } from '@huiyin/client';

export interface Community {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** IANA */
  readonly timeZone: string;
}

/**
 * Where the screen stands with the server. It never ends: every state has a way on that
 * needs no hand.
 */
export type Connection =
  /** Nobody has answered yet who is signed in on this screen. */
  | { readonly phase: 'asking' }
  | { readonly phase: 'signedOut' }
  /** Signed in, but the community asked for is not in sight. */
  | { readonly phase: 'noCommunity' }
  | { readonly phase: 'following'; readonly community: Community; readonly socket: ConnectionState };

export type ConnectionEvent =
  | { readonly type: 'started' }
  /** `community` null: signed in without it in sight. */
  | { readonly type: 'viewerAnswered'; readonly signedIn: boolean; readonly community: Community | null }
  | { readonly type: 'askingFailed' }
  | { readonly type: 'socketChanged'; readonly socket: ConnectionState }
  /** The server refused the subscription for good; reading by the clock says what is the matter. */
  | { readonly type: 'followingRefused' }
  /** Something changed in the registers, or may have. */
  | { readonly type: 'changed' }
  | { readonly type: 'readSucceeded' }
  /** `refused`: the server answered, and said no; otherwise there was no answer. */
  | { readonly type: 'readFailed'; readonly refused: boolean }
  | { readonly type: 'sessionEnded' };

/** What the screen is to do next; `after` in milliseconds. A later one of a kind takes the earlier one's place, `read` the sooner. */
export type Effect =
  | { readonly do: 'ask'; readonly after: number }
  | { readonly do: 'read'; readonly after: number }
  | { readonly do: 'follow'; readonly after: number; readonly communityId: string }
  | { readonly do: 'unfollow' };

export const askAgainMilliseconds = 10_000;
export const askAfterFaultMilliseconds = 2_000;
export const followAgainMilliseconds = 30_000;
export const readEveryMilliseconds = 5_000;
export const readAfterFaultMilliseconds = 1_000;

export const initialConnection: Connection = { phase: 'asking' };

type Step = readonly [Connection, readonly Effect[]];

/** One step of the machine: pure, so each row of its table can be read and tested. */
export function stepConnection(connection: Connection, event: ConnectionEvent): Step {
  switch (event.type) {
    case 'started':
      return [{ phase: 'asking' }, [{ do: 'ask', after: 0 }]];
    case 'viewerAnswered':
      return answered(connection, event.signedIn, event.community);
    case 'askingFailed':
      return connection.phase === 'following' ? [connection, []] : [connection, [{ do: 'ask', after: askAfterFaultMilliseconds }]];
    case 'sessionEnded':
      return leave(connection, { phase: 'signedOut' }, askAgainMilliseconds);
  }
  if (connection.phase !== 'following') return [connection, []];
  switch (event.type) {
    case 'socketChanged': {
      // Whatever was written before the server listened for us is found by one reading.
      const effects: Effect[] = event.socket === 'live' ? [{ do: 'read', after: 0 }] : [];
      return [{ ...connection, socket: event.socket }, effects];
    }
    case 'followingRefused':
      return [
        { ...connection, socket: 'lost' },
        [{ do: 'follow', after: followAgainMilliseconds, communityId: connection.community.id }],
      ];
    case 'changed':
      return [connection, [{ do: 'read', after: 0 }]];
    case 'readSucceeded':
      return [connection, [{ do: 'read', after: readEveryMilliseconds }]];
    case 'readFailed':
      return event.refused
        ? leave(connection, { phase: 'noCommunity' }, askAgainMilliseconds)
        : [connection, [{ do: 'read', after: readAfterFaultMilliseconds }]];
  }
}

function answered(connection: Connection, signedIn: boolean, community: Community | null): Step {
  if (connection.phase === 'following') return [connection, []];
  if (!signedIn) return [{ phase: 'signedOut' }, [{ do: 'ask', after: askAgainMilliseconds }]];
  if (!community) return [{ phase: 'noCommunity' }, [{ do: 'ask', after: askAgainMilliseconds }]];
  return [
    { phase: 'following', community, socket: 'connecting' },
    [{ do: 'follow', after: 0, communityId: community.id }, { do: 'read', after: 0 }],
  ];
}

function leave(connection: Connection, to: Connection, askAfter: number): Step {
  const ask: Effect = { do: 'ask', after: askAfter };
  return [to, connection.phase === 'following' ? [{ do: 'unfollow' }, ask] : [ask]];
}
