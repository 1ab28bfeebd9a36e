import { useInfiniteQuery } from '@tanstack/react-query';
import type { IncidentProposalFilter, ProposalRowFragment } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { proposalsDocument } from './proposals.graphql.ts';
import { useWaitingProposals } from './useOpenProposals.ts';

/** What is read under each chip: whether those that wait, and which that were decided; null: none of them. */
export const PROPOSAL_FILTERS = {
  all: { open: true, decided: { open: false } }, open: { open: true, decided: null },
  accepted: { open: false, decided: { status: ['ACCEPTED'] } }, dismissed: { open: false, decided: { status: ['DISMISSED'] } },
} as const satisfies Record<string, { readonly open: boolean; readonly decided: IncidentProposalFilter | null }>;
export type ProposalFilterName = keyof typeof PROPOSAL_FILTERS;

export interface Proposals {
  /** What waits first, then what was decided. */
  readonly rows: readonly ProposalRowFragment[];
  /** Null until it is known. */
  readonly total: number | null;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => void;
  readonly more: { readonly fetch: () => void; readonly fetching: boolean } | null;
}

const FIRST = 20;

/** The proposals under a chip, kept fresh. */
export function useProposals(chosen: ProposalFilterName): Proposals {
  const { community } = useCommunity();
  const { open, decided } = PROPOSAL_FILTERS[chosen];
  const waiting = useWaitingProposals(open);
  const past = useInfiniteQuery({
    queryKey: ['works', 'proposals', 'decided', community.id, chosen], enabled: decided !== null, initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(proposalsDocument, { communityId: community.id, filter: decided, first: FIRST, after: pageParam })).page,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });
  const asked = [...(open ? [waiting] : []), ...(decided === null ? [] : [past])];
  const refetch = (): void => { for (const query of asked) void query.refetch(); };
  useChangesSoon(refetch, 300, ({ kind }) => kind === 'IncidentProposal');
  const parts = [...(open ? [waiting.data] : []), ...(decided === null ? [] : [past.data?.pages[0]])];
  return {
    rows: [...(open ? (waiting.data?.nodes ?? []) : []), ...(decided === null ? [] : (past.data?.pages.flatMap(({ nodes }) => nodes) ?? []))],
    total: parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + (part?.totalCount ?? 0), 0) : null,
    error: asked.find(({ error }) => error !== null)?.error ?? null, isPending: asked.some(({ isPending }) => isPending), refetch,
    more: decided !== null && past.hasNextPage ? { fetch: () => void past.fetchNextPage(), fetching: past.isFetchingNextPage } : null,
  };
}
