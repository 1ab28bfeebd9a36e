import { useQuery } from '@tanstack/react-query';
import type { ProposalRowFragment } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { mayDecide } from './model.ts';
import { proposalsDocument } from './proposals.graphql.ts';

const NONE: readonly ProposalRowFragment[] = [];

/** The proposals of a community that wait for a decision, the newest first. */
export function useWaitingProposals(enabled: boolean) {
  const { community } = useCommunity();
  return useQuery({
    queryKey: ['works', 'proposals', 'waiting', community.id], enabled, refetchInterval: 60_000,
    queryFn: async () => (await client.request(proposalsDocument, { communityId: community.id, filter: { open: true }, first: 50, after: null })).page,
  });
}

/** Those that whoever looks may decide; offices have none of their own. */
export function useOpenProposals(): { readonly proposals: readonly ProposalRowFragment[]; readonly total: number } {
  const { community } = useCommunity();
  const { data, refetch } = useWaitingProposals(community.level === 'COMMUNITY');
  useChangesSoon(() => void refetch(), 300, ({ kind }) => kind === 'IncidentProposal');
  const proposals = data?.nodes.filter(mayDecide) ?? NONE;
  return { proposals, total: proposals.length === 0 ? 0 : (data?.totalCount ?? 0) };
}
