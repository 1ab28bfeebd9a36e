import { useState, type ReactNode } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useChanges } from '../providers/live.tsx';
import type { Values } from './definitions.ts';
import { WorkDialog } from './WorkDialog.tsx';

export interface WorkPage<Row> { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }; readonly nodes: readonly Row[] }
interface WorkListProps<Row extends { id: string }> {
  /** Name in the catalogue, and in the cache. */
  name: string;
  kind: string;
  /** Chips above the list: a name in the catalogue and what it filters by; the first holds at first. */
  filters: Readonly<Record<string, Values>>;
  create?: string;
  read: (variables: { communityId: string; filter: never; after: string | null }) => Promise<WorkPage<Row>>;
  row: (row: Row) => ReactNode;
  onCreated?: (id: string) => void;
  title?: boolean;
}

/** A list of works or checks as cards, the same on a desk and a phone; open ones by what is due first. */
export function WorkList<Row extends { id: string }>({ name, kind, filters, create, read, row, onCreated, title = true }: WorkListProps<Row>) {
  const t = useTranslate();
  const { community } = useCommunity();
  const { allowedActions } = useCommunityRoom();
  const names = Object.keys(filters);
  const [chosen, setChosen] = useState(names[0]!);
  const [asking, setAsking] = useState(false);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['works', name, community.id, chosen], initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => read({ communityId: community.id, filter: filters[chosen] as never, after: pageParam }),
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  useChanges((change) => { if (change.kind === kind) void refetch(); });
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const mayCreate = create !== undefined && allowedActions?.find(({ action }) => action === create)?.allowed === true;
  const button = mayCreate && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAsking(true)} data-action={create} sx={{ minHeight: 48 }}>{t(`works.action.${create}`)}</Button>;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        {title && <Typography variant="h1">{t(`works.menu.${name}`)}</Typography>}
        <Typography role="status" sx={{ color: 'text.secondary' }}>{data ? t('works.total', { n: data.pages[0]!.totalCount }) : ''}</Typography>
        <Box sx={{ ml: 'auto' }}>{button}</Box>
      </Box>
      {names.length > 1 && <Box role="group" aria-label={t('works.filter')} sx={{ display: 'flex', gap: 1, mb: 2, flexWrap: 'wrap' }}>{names.map((one) => <Chip key={one} label={t(`works.chip.${one}`)} aria-pressed={one === chosen} color={one === chosen ? 'primary' : 'default'} variant={one === chosen ? 'filled' : 'outlined'} onClick={() => setChosen(one)} sx={{ height: 38, fontSize: '0.9375rem', px: 0.5 }} />)}</Box>}
      {isPending && [1, 2, 3].map((one) => <Skeleton key={one} height={104} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t(`works.empty.${name}`)} hint={t(chosen === 'all' || chosen === names[0] ? `works.emptyHint.${name}` : 'works.emptyFiltered')}>{button}</EmptyState>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}>{row(one)}</li>)}</Box>
      {hasNextPage && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2 }}><Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('works.more')}</Button></Box>}
      {asking && create && <WorkDialog ask={{ action: create, sent: { communityId: community.id } }} onClose={() => setAsking(false)} onDone={onCreated} />}
    </>
  );
}
