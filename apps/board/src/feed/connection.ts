import type { BoardLink } from '@huiyin/client';

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
  /** Signed in, but no community asked for is in sight. */
  | { readonly phase: 'noCommunity' }
  /** `link` says how the feed stands; whether the picture is stale is a question of its age, whatever the link says. */
  | { readonly phase: 'following'; readonly communities: readonly Community[]; readonly link: BoardLink };

export type ConnectionEvent =
  /** `communities`: those of a paired screen, which nobody need be asked for; null: whoever is signed in says. */
  | { readonly type: 'started'; readonly communities: readonly Community[] | null }
  /** `communities` empty: signed in without any of them in sight. */
  | { readonly type: 'viewerAnswered'; readonly signedIn: boolean; readonly communities: readonly Community[] }
  | { readonly type: 'askingFailed' }
  | { readonly type: 'linkChanged'; readonly link: BoardLink }
  /** The server ended the feed for good; `signedOut`: because nobody is signed in any more. */
  | { readonly type: 'refused'; readonly signedOut: boolean };

/** What the screen is to do next; `after` in milliseconds. A later one of a kind takes the earlier one's place. */
export type Effect =
  | { readonly do: 'ask'; readonly after: number }
  | { readonly do: 'follow'; readonly communityIds: readonly string[] }
  | { readonly do: 'unfollow' };

export const askAgainMilliseconds = 10_000;
export const askAfterFaultMilliseconds = 2_000;
/** While the feed runs: a session is kept alive by what is asked, and what is in sight may change. */
export const askMeanwhileMilliseconds = 300_000;

export const initialConnection: Connection = { phase: 'asking' };

type Step = readonly [Connection, readonly Effect[]];

/** One step of the machine: pure, so each row of its table can be read and tested. */
export function stepConnection(connection: Connection, event: ConnectionEvent): Step {
  switch (event.type) {
    case 'started':
      return event.communities === null ? [{ phase: 'asking' }, [{ do: 'ask', after: 0 }]] : [connecting(event.communities), [follow(event.communities)]];
    case 'viewerAnswered':
      return answered(connection, event.signedIn, event.communities);
    case 'askingFailed':
      return [connection, [{ do: 'ask', after: connection.phase === 'following' ? askAgainMilliseconds : askAfterFaultMilliseconds }]];
    case 'linkChanged':
      return connection.phase === 'following' ? [{ ...connection, link: event.link }, []] : [connection, []];
    case 'refused':
      if (connection.phase !== 'following') return [connection, []];
      return [{ phase: event.signedOut ? 'asking' : 'noCommunity' }, [{ do: 'unfollow' }, { do: 'ask', after: event.signedOut ? askAfterFaultMilliseconds : askAgainMilliseconds }]];
  }
}

function answered(connection: Connection, signedIn: boolean, communities: readonly Community[]): Step {
  const leave: readonly Effect[] = connection.phase === 'following' ? [{ do: 'unfollow' }] : [];
  if (!signedIn) return [{ phase: 'signedOut' }, [...leave, { do: 'ask', after: askAgainMilliseconds }]];
  if (communities.length === 0) return [{ phase: 'noCommunity' }, [...leave, { do: 'ask', after: askAgainMilliseconds }]];
  const later: Effect = { do: 'ask', after: askMeanwhileMilliseconds };
  if (connection.phase === 'following' && sameIds(connection.communities, communities)) return [connection, [later]];
  return [connecting(communities), [...leave, follow(communities), later]];
}

const connecting = (communities: readonly Community[]): Connection => ({ phase: 'following', communities, link: 'connecting' });
const follow = (communities: readonly Community[]): Effect => ({ do: 'follow', communityIds: communities.map(({ id }) => id) });
const sameIds = (one: readonly Community[], other: readonly Community[]): boolean => one.map(({ id }) => id).join() === other.map(({ id }) => id).join();
