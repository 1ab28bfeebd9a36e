import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useCommunity } from './community.ts';
import { communityDocument, staffDocument } from './session.graphql.ts';

/** Departments, policy and what the viewer may do in the community that is open. */
export function useCommunityRoom() {
  const { community } = useCommunity();
  const { data, isPending } = useQuery({
    queryKey: ['community', community.id], staleTime: 5 * 60_000,
    queryFn: () => client.request(communityDocument, { id: community.id }),
  });
  return {
    departments: data?.community?.departments ?? [],
    policy: data?.community?.policy ?? null,
    allowedActions: data?.viewer?.allowedActions ?? null,
    /** Address of its public page; null: an office has none. */
    publicUrl: data?.community?.publicUrl ?? null,
    isPending,
  };
}

/** Staff of the community, by name; of one department when one is given. */
export function useStaff(departmentId?: string | null) {
  const { community } = useCommunity();
  const { data, isPending } = useQuery({
    queryKey: ['staff', community.id, departmentId ?? null], staleTime: 60_000,
    queryFn: () => client.request(staffDocument, { id: community.id, first: 100, filter: departmentId ? { departmentId } : {} }),
  });
  return { staff: data?.community?.staff.nodes ?? [], isPending };
}
