import { useRef } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Content, WindowStatementFragment } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChanges } from '../providers/live.tsx';
import { statementsForWindowDocument } from './statements.graphql.ts';

/** What a window asks by: a complaint, or what a customer is saying just now. */
export type AskedAtWindow = { readonly complaintId: string } | { readonly content: Content | null; readonly text: string; readonly place: string };

export interface WindowStatements {
  readonly shown: readonly WindowStatementFragment[];
  /** Not known yet: nothing may be answered as if there were none. */
  readonly unknown: boolean;
  /** Takes the place of one that was on screen before. */
  readonly isNew: (statement: WindowStatementFragment) => boolean;
  readonly refetch: () => void;
}
const NONE: readonly WindowStatementFragment[] = [];

/** The statements in force that fit a matter, as they are now: read anew with every change of an incident (STM-3). */
export function useWindowStatements(asked: AskedAtWindow, enabled = true): WindowStatements {
  const { community } = useCommunity();
  const first = useRef(new Map<string, number>());
  const { data, refetch } = useQuery({
    queryKey: ['statements', 'window', community.id, JSON.stringify(asked)], enabled, placeholderData: keepPreviousData, staleTime: 0,
    queryFn: async () => (await client.request(statementsForWindowDocument, { communityId: community.id, ...asked })).shown,
  });
  useChanges(({ kind }) => { if (enabled && (kind === 'Incident' || kind === 'Statement')) void refetch(); });
  const shown = enabled ? (data ?? NONE) : NONE;
  for (const { incidentId, version } of shown) if (!first.current.has(incidentId)) first.current.set(incidentId, version);
  const isNew = ({ incidentId, version }: WindowStatementFragment): boolean => (first.current.get(incidentId) ?? version) < version;
  return { shown, unknown: enabled && data === undefined, isNew, refetch: () => void refetch() };
}
