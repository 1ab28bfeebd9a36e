import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import type { RaisedFromQuery } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { raisedFromDocument } from './incidents.graphql.ts';
import { raisedFrom, type RaiseDraft } from './raise-draft.ts';

export type AskedComplaint = Extract<NonNullable<RaisedFromQuery['nodes'][number]>, { __typename: 'Complaint' }>;
export interface RaisedFrom {
  /** What the address asks for, in its order; of it the draft names what is raised from. */
  readonly complaints: readonly AskedComplaint[];
  readonly failed: boolean;
  readonly retry: () => void;
  readonly remove: (id: string) => void;
}

const ruling = ({ allowedActions }: AskedComplaint) => allowedActions.find(({ action }) => action === 'incidentRaise');
/** Whether the API lets an incident be raised from it, and if not, why. */
export const mayRaiseFrom = (complaint: AskedComplaint): boolean => ruling(complaint)?.allowed ?? false;
export const whyNotFrom = (complaint: AskedComplaint): string | null => ruling(complaint)?.reason ?? null;

/** The ids of complaints that the address names. */
export function useAskedComplaints(): readonly string[] {
  const [params] = useSearchParams();
  return useState(() => [...new Set(params.getAll('complaint'))])[0];
}

/** Fills a draft with what the complaints say once they are read; until then it only names them: an emergency waits for no answer. */
export function useRaisedFrom(ids: readonly string[], draft: RaiseDraft, change: (to: (now: RaiseDraft) => RaiseDraft) => void): RaisedFrom {
  const filled = useRef(false);
  // What may be raised from is asked anew each time.
  const { data, isError, refetch } = useQuery({ queryKey: ['works', 'raised-from', ids], enabled: ids.length > 0, staleTime: Infinity, gcTime: 0, queryFn: () => client.request(raisedFromDocument, { ids: [...ids] }) });
  const complaints = (data?.nodes ?? []).filter((node): node is AskedComplaint => node?.__typename === 'Complaint');
  useEffect(() => {
    if (!data || filled.current) return;
    filled.current = true;
    change((now) => raisedFrom(now, [], complaints.filter(mayRaiseFrom)));
  }, [data, complaints, change]);
  const remove = (id: string): void => {
    const before = complaints.filter((one) => draft.complaintIds.includes(one.id));
    change((now) => raisedFrom(now, before, before.filter((one) => one.id !== id)));
  };
  return { complaints, failed: isError, retry: () => void refetch(), remove };
}
