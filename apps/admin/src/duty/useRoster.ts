import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ShiftFactsFragment } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChanges } from '../providers/live.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import { onDutyDocument, postsDocument, rosterDocument } from './duty.graphql.ts';

const MINUTE = 60_000;
const iso = (at: number): string => new Date(at).toISOString();

/** Every shift of a time, whatever pages it takes. */
async function readRoster(communityId: string, from: number, until: number): Promise<readonly ShiftFactsFragment[]> {
  const found: ShiftFactsFragment[] = [];
  for (let after: string | null = null; ;) {
    const { dutyShifts }: { dutyShifts: { nodes: readonly ShiftFactsFragment[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } } = await client.request(rosterDocument, { communityId, from: iso(from), until: iso(until), after });
    found.push(...dutyShifts.nodes);
    if (!dutyShifts.pageInfo.hasNextPage) return found;
    after = dutyShifts.pageInfo.endCursor ?? null;
  }
}

/** The roster of a week, kept fresh. */
export function useRoster(from: number, until: number) {
  const { community } = useCommunity();
  return useQuery({ queryKey: ['works', 'duty', 'roster', community.id, from], queryFn: () => readRoster(community.id, from, until) });
}

/** Who is on duty now and who is next; a shift begins without anybody doing anything, so it is asked again each minute. */
export function useOnDuty() {
  const { community } = useCommunity();
  return useQuery({ queryKey: ['works', 'duty', 'now', community.id], refetchInterval: MINUTE, queryFn: async () => (await client.request(onDutyDocument, { communityId: community.id })).onDuty });
}

/** The posts that the viewer rosters, with who may stand for each; none for who rosters nothing. */
export function usePosts() {
  const { community } = useCommunity();
  const may = useMay();
  const { data } = useQuery({ queryKey: ['works', 'duty', 'posts', community.id], enabled: may('dutyShiftPlan'), queryFn: async () => (await client.request(postsDocument, { communityId: community.id })).dutyPosts });
  return data ?? [];
}

/** Reads all of it again when a shift or a hand-over of the community changes. */
export function useDutyChanges(): void {
  const cache = useQueryClient();
  useChanges(({ kind }) => { if (kind === 'DutyShift' || kind === 'ShiftHandover') void cache.invalidateQueries({ queryKey: ['works', 'duty'] }); });
}
