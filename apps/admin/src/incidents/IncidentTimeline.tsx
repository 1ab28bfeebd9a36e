import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { isDeadlineEntry } from '@huiyin/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import { useDeadlineLines } from '../deadlines/useEntryLines.ts';
import type { WorkEntriesFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { EntryRow } from '../controls/EntryRow.tsx';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { incidentLines, type Say } from './entry-lines.ts';
import { incidentEntriesDocument } from './incidents.graphql.ts';
import type { Step } from './model.ts';
import { useIncidentRoom } from './room.ts';

type Entry = WorkEntriesFragment['nodes'][number];

/** What happened, entry by entry, oldest first: the register itself. */
export function IncidentTimeline() {
  const t = useTranslate();
  const { incident } = useIncidentRoom();
  const say = useSay();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['works', 'incident-entries', incident.id], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(incidentEntriesDocument, { id: incident.id, after: pageParam })).incident?.entries ?? null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  const entries = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  const total = data?.pages[0]?.totalCount ?? entries.length;
  return (
    <Card title={t('incident.timeline')} id="timeline">
      {isPending && <><Skeleton height={48} /><Skeleton height={48} /></>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>{entries.map((entry) => <TimelineEntry key={entry.id} entry={entry} say={say} />)}</Box>
      {hasNextPage && <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ mt: 1.5, minHeight: 44 }}>{t('incident.moreEntries', { n: total - entries.length })}</Button>}
    </Card>
  );
}

/** How the values of entries are said here: steps by their titles in the runs, times on the community's clock. */
function useSay(): Say {
  const t = useTranslate();
  const word = useWorkWords();
  const { due } = useTimeWords();
  const { incident: { runs } } = useIncidentRoom();
  return useMemo(() => {
    const find = (run: string, step: string): Step | undefined => runs.find(({ key }) => key === run)?.phases.flatMap(({ steps }) => steps).find(({ key }) => key === step);
    return {
      word, due: (at) => due(new Date(at as string | number).toISOString()),
      step: (run, step) => find(run, step)?.title ?? step, answer: (run, step, answer) => find(run, step)?.ask?.find(({ key }) => key === answer)?.title ?? answer,
      heads: (n, of) => t(of === null ? 'incident.data.present' : 'incident.data.presentOf', { n, of: of ?? 0 }), count: (key, n) => t(`incident.data.${key}`, { n }),
    };
  }, [t, word, due, runs]);
}

function TimelineEntry({ entry, say }: { entry: Entry; say: Say }) {
  const t = useTranslate();
  const words = useWords();
  const ofDeadline = useDeadlineLines()(entry);
  const lines = ofDeadline ?? incidentLines(entry.type, entry.data, say).map((line) => ({ ...line, label: t(`incident.data.${line.key}`) }));
  return (
    <EntryRow entry={entry} title={isDeadlineEntry(entry.type) ? words('entry', entry.type) : t(`incident.entry.${entry.type}`, { _: entry.type })} by={t('incident.clock')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>{lines.map(({ key, label, value }) => <Box key={key} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{label && <Box component="span" sx={{ color: 'text.secondary' }}>{label} </Box>}{value}</Box>)}</Box>
    </EntryRow>
  );
}
