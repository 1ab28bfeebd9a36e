import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useSession } from './session.ts';
import { unreadDocument } from './session.graphql.ts';
import { useChangesSoon } from './useChangesSoon.ts';

/** Where the count is kept, for whoever changes it. */
export const UNREAD_KEY = ['unread'] as const;
const ASK = { queryKey: UNREAD_KEY, queryFn: async (): Promise<number> => (await client.request(unreadDocument, {})).viewer?.unreadMessages ?? 0 };
const MOST_SHOWN = 99;

/** Keeps the count of unread messages fresh, also in a tab that nobody looks at: once for the whole console. */
export function useUnreadWatch(): void {
  const signedIn = useSession().at === 'signedIn';
  const { refetch } = useQuery({ ...ASK, enabled: signedIn, refetchInterval: 60_000, refetchIntervalInBackground: true });
  useChangesSoon(() => { if (signedIn) void refetch(); });
}

/** How many messages nobody has read yet, as far as it is known. */
export const useUnread = (): number => useQuery({ ...ASK, enabled: false }).data ?? 0;

/** A count as a badge says it: beyond 99 the number says no more. */
export const badgeOf = (count: number): string => (count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count));
