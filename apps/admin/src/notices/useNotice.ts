import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../providers/client.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { noticeDocument } from './notices.graphql.ts';

export const noticeKey = (id: string) => ['notices', 'one', id] as const;
export const entriesKey = (id: string) => ['notices', 'entries', id] as const;

/** Reads a notice and keeps it fresh; every minute besides, for what only time changes. */
export function useNotice(id: string) {
  const query = useQuery({ queryKey: noticeKey(id), queryFn: async () => (await client.request(noticeDocument, { id })).notice ?? null, refetchInterval: 60_000 });
  const cache = useQueryClient();
  useChangesSoon(() => {
    void query.refetch();
    void cache.invalidateQueries({ queryKey: entriesKey(id) });
  }, 300, (change) => change.id === id);
  return query;
}
