import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCommunity } from '../providers/community.ts';

interface Paged<Node> { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; nodes: readonly Node[] }

/** A list of paperwork that grows page by page. */
export function usePages<Node>(name: string, ask: (communityId: string, after: string | null) => Promise<Paged<Node>>, key: unknown = null) {
  const { community } = useCommunity();
  const cache = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['paper', name, community.id, key], initialPageParam: null as string | null, queryFn: ({ pageParam }) => ask(community.id, pageParam),
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? (last.pageInfo.endCursor ?? null) : null),
  });
  const pages = query.data?.pages ?? [];
  return {
    community, rows: pages.flatMap(({ nodes }) => nodes), total: pages[0]?.totalCount ?? 0, pending: query.isPending, error: query.error, retry: () => void query.refetch(), more: () => void query.fetchNextPage(),
    reload: () => void cache.invalidateQueries({ queryKey: ['paper'] }),
  };
}
