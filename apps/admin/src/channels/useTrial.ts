import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DeliveryFactsFragment } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { deliveriesDocument } from './channels.graphql.ts';
import { isAtRest } from './delivery.ts';
import { useReloadChannels } from './useChannels.ts';

/** A trial that is watched: for so long, then whoever wants to know looks into the record. A page that asks for ever would keep its session alive. */
const WATCH_MS = 180_000;
/** Without a worker nothing leaves the queue: after this long that is worth a word. */
const LONG_MS = 12_000;
/** Among the newest so many the trial is found. */
const NEWEST = 20;

export interface Trial { readonly delivery: DeliveryFactsFragment | null; readonly begun: boolean; readonly late: boolean; readonly watch: (key: string) => void }

/** What becomes of a trial, looked at until it is at rest. */
export function useTrial(channelId: string, reports: boolean): Trial {
  const [sent, setSent] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const reload = useReloadChannels();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['channelTrial', channelId, sent?.key ?? null], enabled: sent !== null,
    queryFn: async () => (await client.request(deliveriesDocument, { id: channelId, first: NEWEST })).channel?.deliveries.nodes.find(({ key }) => key === sent?.key) ?? null,
    refetchInterval: ({ state: { data: now } }) => (sent === null || performance.now() - sent.at > WATCH_MS || (now && isAtRest(now, reports)) ? false : now?.state === 'ACCEPTED' ? 3_000 : 800),
  });
  const state = data?.state;
  // The lists beside it show the same delivery.
  useEffect(() => { if (state !== undefined) reload(); }, [state, reload]);
  return { delivery: data ?? null, begun: sent !== null, late: sent !== null && dataUpdatedAt > 0 && state === 'QUEUED' && performance.now() - sent.at > LONG_MS, watch: (key) => setSent({ key, at: performance.now() }) };
}
