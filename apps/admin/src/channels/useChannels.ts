import { useCallback } from 'react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChanges } from '../providers/live.tsx';
import { channelDocument, channelsDocument, channelTypesDocument } from './channels.graphql.ts';

/** Channels of the office that is open, newest first. */
export function useChannels() {
  const { community } = useCommunity();
  const query = useInfiniteQuery({
    queryKey: ['channels', 'list', community.id], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(channelsDocument, { communityId: community.id, after: pageParam })).channels,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });
  useChanges(({ kind }) => { if (kind === 'DeliveryChannel') void query.refetch(); });
  const pages = query.data?.pages ?? [];
  return { community, rows: pages.flatMap(({ nodes }) => nodes), total: pages[0]?.totalCount ?? 0, pending: query.isPending, error: query.error, retry: () => void query.refetch(), more: () => void query.fetchNextPage() };
}

/** One channel, read anew when somebody changes it. */
export function useChannel(id: string) {
  const query = useQuery({ queryKey: ['channels', 'one', id], queryFn: async () => (await client.request(channelDocument, { id })).channel ?? null });
  useChanges((change) => { if (change.id === id) void query.refetch(); });
  return query;
}

/** What each kind of channel must be told. */
export function useChannelTypes() {
  return useQuery({ queryKey: ['channelTypes'], staleTime: Infinity, queryFn: async () => (await client.request(channelTypesDocument, {})).channelTypes });
}

/** Reads everything about channels anew, after a command. */
export function useReloadChannels(): () => void {
  const cache = useQueryClient();
  return useCallback(() => void cache.invalidateQueries({ queryKey: ['channels'] }), [cache]);
}
