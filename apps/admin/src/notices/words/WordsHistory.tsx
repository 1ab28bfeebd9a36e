import Box from '@mui/material/Box';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { EntryRow } from '../../controls/EntryRow.tsx';
import { Failure } from '../../controls/Failure.tsx';
import type { NoticeWordsHistoryQuery } from '../../gql/graphql.ts';
import { Card } from '../../look/Card.tsx';
import { MoreButton } from '../../paperwork/MoreButton.tsx';
import { client } from '../../providers/client.ts';
import type { WordList } from './draft.ts';
import { noticeWordsHistoryDocument } from './words.graphql.ts';

type Entry = NonNullable<NoticeWordsHistoryQuery['noticeWords']>['entries']['nodes'][number];
const NAMED = 12;

/** Who changed what and why, oldest first; for those who see the headquarters' office. */
export function WordsHistory({ list: { version } }: { list: WordList }) {
  const t = useTranslate();
  const { data, error, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: ['noticeWords', 'history', version], enabled: version > 0, initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(noticeWordsHistoryDocument, { after: pageParam })).noticeWords?.entries ?? null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
  const entries = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (entries.length === 0) return null;
  return (
    <Card title={t('noticeWords.history')} id="history">
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>{entries.map((entry) => <Told key={entry.id} entry={entry} />)}</Box>
      <MoreButton total={data?.pages[0]?.totalCount ?? 0} shown={entries.length} onMore={() => void fetchNextPage()} />
    </Card>
  );
}

interface Written { readonly put?: readonly { readonly word: string }[] | null; readonly dropped?: readonly string[] | null; readonly leftOut?: readonly string[]; readonly restored?: readonly string[]; readonly reason?: string | null }

function Told({ entry }: { entry: Entry }) {
  const t = useTranslate();
  const { put, dropped, leftOut = [], restored = [], reason } = (entry.data ?? {}) as Written;
  const named = (words: readonly string[]): string => {
    const list = words.slice(0, NAMED).map((text) => t('noticeWords.quoted', { text })).join(t('app.mark.list'));
    return words.length > NAMED ? t('noticeWords.andMore', { list, n: words.length }) : list;
  };
  const parts = [['put', put?.map(({ word }) => word) ?? []], ['dropped', dropped ?? []], ['off', leftOut], ['on', restored]] as const;
  return (
    <EntryRow entry={entry} title={t(`noticeWords.entry.${entry.type}`, { _: entry.type })}>
      {put === null && <Box sx={{ color: 'text.secondary' }}>{t('noticeWords.erased')}</Box>}
      {parts.map(([what, words]) => words.length > 0 && <Box key={what} sx={{ overflowWrap: 'anywhere' }}>{t(`noticeWords.${what}`, { list: named(words) })}</Box>)}
      {reason && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{t('noticeWords.reasonOf', { reason })}</Box>}
    </EntryRow>
  );
}
