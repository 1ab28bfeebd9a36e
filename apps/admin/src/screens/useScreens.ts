import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../providers/client.ts';
import { useChanges } from '../providers/live.tsx';
import { usePages } from '../paperwork/usePages.ts';
import { screenDocument, screensDocument } from './screens.graphql.ts';

/** When a screen was last seen is no entry, and so no change that anybody tells of. */
const LOOK_AGAIN_MS = 60_000;

/** Screens of the place that is open, newest first. */
export function useScreens() {
  const pages = usePages('screens', async (communityId, after) => (await client.request(screensDocument, { communityId, after })).boardScreens);
  useChanges(({ kind }) => { if (kind === 'BoardScreen') pages.reload(); });
  return pages;
}

/** One screen, read anew when somebody changes it. */
export function useScreen(id: string) {
  const query = useQuery({ queryKey: ['screens', 'one', id], refetchInterval: LOOK_AGAIN_MS, queryFn: async () => (await client.request(screenDocument, { id })).boardScreen ?? null });
  useChanges((change) => { if (change.id === id) void query.refetch(); });
  return query;
}

/** Reads everything about screens anew, after a command. */
export function useReloadScreens(): () => void {
  const cache = useQueryClient();
  return useCallback(() => {
    void cache.invalidateQueries({ queryKey: ['screens'] });
    void cache.invalidateQueries({ queryKey: ['paper'] });
  }, [cache]);
}
