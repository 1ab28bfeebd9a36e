import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { complaintPath } from '../../complaints/path.ts';
import { StatusPill } from '../../complaints/StatusPill.tsx';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { Failure } from '../../controls/Failure.tsx';
import type { HistoryPageFragment } from '../../gql/graphql.ts';
import { useJoin } from '../../i18n/useJoin.ts';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import type { ToneName } from '../../look/palette.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { customerPath } from '../path.ts';
import { useEntryText } from './entry-text.ts';

type Item = HistoryPageFragment['nodes'][number];
const TONES: Readonly<Record<Item['source'], ToneName>> = { COMPLAINT: 'amber', REPAIR: 'jade', NOTE: 'neutral', RELATION: 'neutral', FILE: 'neutral' };

/** Everything on record of a customer or a unit, newest first. `read` answers one page after a cursor. */
export function HistoryCard({ name, read, ofUnit = false }: { name: string; read: (after: string | null) => Promise<HistoryPageFragment | null>; ofUnit?: boolean }) {
  const t = useTranslate();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['history', name], initialPageParam: null as string | null, queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  const items = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  const total = data?.pages[0]?.totalCount ?? items.length;
  return (
    <Card title={t('customer.show.history')} id="history">
      {isPending && <><Skeleton height={48} /><Skeleton height={48} /><Skeleton height={48} /></>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={t('customer.show.historyEmpty')} hint={t('customer.show.historyEmptyHint')} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>{items.map((item) => <HistoryItem key={item.complaint?.id ?? item.entry?.id ?? item.at} item={item} ofUnit={ofUnit} />)}</Box>
      {hasNextPage && <Button variant="outlined" onClick={() => void fetchNextPage()}>{t('customer.show.loadMore', { n: total - items.length })}</Button>}
    </Card>
  );
}

function HistoryItem({ item, ofUnit }: { item: Item; ofUnit: boolean }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const text = useEntryText();
  const { complaint, entry, customer, source } = item;
  return (
    <Box component="li" data-history={source} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '112px minmax(0, 1fr) auto' }, columnGap: 1.5, rowGap: 0.25, py: 1.25, borderTop: 1, borderColor: 'divider', alignItems: 'baseline', '&:first-of-type': { borderTop: 0 } }}>
      <Box><Pill tone={entry?.type === 'CustomerNoted' && isMajor(entry.data) ? 'red' : TONES[source]}>{t(`customer.source.${source}`)}</Pill></Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {complaint && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <Link component={RouterLink} to={complaintPath(complaint)} sx={{ fontWeight: 600 }}>{complaint.title ?? t('complaint.data.erased')}</Link><StatusPill status={complaint.status} />
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([complaint.number, complaint.location])}</Box>
          </Box>
        )}
        {entry && (
          <>
            <Box component="span" sx={{ fontWeight: 600 }}>{t(`customer.entry.${entry.type}`, { _: t('customer.entry.other') })}</Box>
            {ofUnit && customer && <Box component="span"> <Link component={RouterLink} to={customerPath(customer)}>{customer.name ?? t('customer.show.erased')}</Link></Box>}
            <Box sx={{ whiteSpace: 'pre-wrap' }}>{text(entry.type, entry.data)}</Box>
          </>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', whiteSpace: 'nowrap' }}>{join([entry?.actor?.name, moment(item.at)])}</Box>
    </Box>
  );
}

const isMajor = (data: unknown): boolean => (data as { kind?: string } | null)?.kind === 'MAJOR_BEHAVIOUR';
