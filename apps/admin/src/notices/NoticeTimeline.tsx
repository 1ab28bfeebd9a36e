import { isDeadlineEntry } from '@huiyin/domain';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import { useDeadlineLines } from '../deadlines/useEntryLines.ts';
import { Attachments } from '../files/Attachments.tsx';
import type { NoticeEntriesQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { EntryRow } from '../controls/EntryRow.tsx';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { saidIn } from './entry-words.ts';
import { noticeEntriesDocument } from './notices.graphql.ts';
import { useNoticeRoom } from './room.ts';
import { entriesKey } from './useNotice.ts';
import { useNoticeWords } from './useNoticeWords.ts';

type Entry = NonNullable<NoticeEntriesQuery['notice']>['entries']['nodes'][number];

/** What happened, entry by entry, oldest first: the register itself, with its photos. */
export function NoticeTimeline() {
  const t = useTranslate();
  const { notice } = useNoticeRoom();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: entriesKey(notice.id), initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(noticeEntriesDocument, { id: notice.id, after: pageParam })).notice?.entries ?? null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  const entries = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  const total = data?.pages[0]?.totalCount ?? entries.length;
  return (
    <Card title={t('works.timeline')} id="timeline">
      {isPending && <><Skeleton height={48} /><Skeleton height={48} /></>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>{entries.map((entry) => <TimelineEntry key={entry.id} entry={entry} />)}</Box>
      {hasNextPage && <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ mt: 1.5, minHeight: 44 }}>{t('incident.moreEntries', { n: total - entries.length })}</Button>}
    </Card>
  );
}

function TimelineEntry({ entry }: { entry: Entry }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { notice } = useNoticeRoom();
  const { place, channel, building } = useNoticeWords();
  const ofDeadline = useDeadlineLines()(entry);
  const name = {
    place: (key: string): string => { const found = notice.places.find((one) => one.key === key); return found ? place(found) : key; }, door: (key: string): string => { const found = notice.doors.find((one) => one.key === key); return found ? building(found.building) : key; },
    channel: (key: string): string => { const found = notice.channels.find((one) => one.key === key); return found ? channel(found) : key; }, word: (group: string, value: string): string => t(`notices.${group}.${value}`, { _: value }), count: (key: string, n: number): string => t(`notices.${key}`, { n }),
  };
  const lines = ofDeadline?.map(({ label, value }) => (label ? `${label} ${value}` : value)) ?? saidIn(entry.data, name);
  return (
    <EntryRow entry={entry} title={isDeadlineEntry(entry.type) ? words('entry', entry.type) : t(`notices.entry.${entry.type}`, { _: entry.type })} by={t('incident.clock')}>
      {lines.length > 0 && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{join(lines)}</Box>}
      <Attachments attachments={entry.attachments} />
    </EntryRow>
  );
}
