import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';

/** Reads a page of paperwork of the open community; `reload` after a command. */
export function usePaper<Answer>(name: string, ask: (communityId: string) => Promise<Answer>, key: unknown = null) {
  const { community } = useCommunity();
  const cache = useQueryClient();
  const query = useQuery({ queryKey: ['paper', name, community.id, key], queryFn: () => ask(community.id), placeholderData: (before) => before });
  return { ...query, community, reload: () => void cache.invalidateQueries({ queryKey: ['paper'] }) };
}

/** Whether the API lets the viewer do something to the community as a whole. */
export function useMay(): (action: string) => boolean {
  const { allowedActions } = useCommunityRoom();
  return (action) => allowedActions?.some((one) => one.action === action && one.allowed) ?? false;
}
