import { useQuery } from '@tanstack/react-query';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { openIncidentsDocument } from './incidents.graphql.ts';

const useAsk = () => {
  const { community } = useCommunity();
  return { queryKey: ['works', 'incidents', 'open', community.id], queryFn: () => client.request(openIncidentsDocument, { communityId: community.id }) };
};

/** Keeps the count of open incidents fresh: once for the whole console. */
export function useIncidentWatch(): void {
  const { refetch } = useQuery({ ...useAsk(), refetchInterval: 60_000 });
  useChangesSoon(() => void refetch(), 500, ({ kind }) => kind === 'Incident');
}

/** How many incidents run, real ones and drills apart; nothing until it is known. */
export function useOpenIncidents(): { readonly real: number; readonly drills: number } {
  const { data } = useQuery({ ...useAsk(), enabled: false });
  return { real: data?.real.totalCount ?? 0, drills: data?.drills.totalCount ?? 0 };
}
