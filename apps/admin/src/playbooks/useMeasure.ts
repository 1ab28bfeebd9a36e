import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { PlaybookTrialQuery } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import type { Draft } from './playbook-draft.ts';
import { playbookMeasureDocument } from './playbooks.graphql.ts';

const PAUSE_MS = 600;
export type Measured = PlaybookTrialQuery['playbookMeasure'];

/** What the API says of a draft once somebody has stopped typing for a moment; null until it has said something. */
export function useMeasure(draft: Draft): { readonly measured: Measured | null; readonly pending: boolean } {
  const [asked, setAsked] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const { data, isFetching } = useQuery({ queryKey: ['playbook-measure', asked], queryFn: async () => (await client.request(playbookMeasureDocument, { content: asked as never })).playbookMeasure, placeholderData: (before) => before, gcTime: 0 });
  return { measured: data ?? null, pending: isFetching || asked !== draft };
}
