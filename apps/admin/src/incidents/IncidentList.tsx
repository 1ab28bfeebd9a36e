import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { IncidentFilter } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { IncidentCard } from './IncidentCard.tsx';
import { ProposalsCard } from '../proposals/ProposalsCard.tsx';
import { ProposalsLink } from '../proposals/ProposalsLink.tsx';
import { incidentsDocument } from './incidents.graphql.ts';
import { RaiseButton } from './RaiseButton.tsx';

const FILTERS = { open: { open: true }, closed: { open: false }, drills: { drill: true } } as const satisfies Record<string, IncidentFilter>;
type FilterName = keyof typeof FILTERS;
const NAMES = Object.keys(FILTERS) as FilterName[];

/** Incidents of the community, open ones by what is due first. */
export function IncidentList() {
  const t = useTranslate();
  const { community } = useCommunity();
  const [chosen, setChosen] = useState<FilterName>('open');
  usePageTitle(t('incident.list'));
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['works', 'incidents', community.id, chosen], initialPageParam: null as string | null, refetchInterval: 60_000,
    queryFn: async ({ pageParam }) => (await client.request(incidentsDocument, { communityId: community.id, filter: FILTERS[chosen], after: pageParam })).page,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  useChangesSoon(() => void refetch(), 300, ({ kind }) => kind === 'Incident');
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Page narrow>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h1">{t('incident.list')}</Typography>
        <Typography role="status" sx={{ color: 'text.secondary' }}>{data ? t('works.total', { n: data.pages[0]!.totalCount }) : ''}</Typography>
        <Box sx={{ ml: 'auto', display: { xs: 'none', md: 'block' } }}><RaiseButton /></Box>
      </Box>
      <ProposalsCard />
      <Box role="group" aria-label={t('works.filter')} sx={{ display: 'flex', gap: 1, mb: 2, flexWrap: 'wrap' }}>
        {NAMES.map((one) => <Chip key={one} data-filter={one} label={t(`incident.chip.${one}`)} aria-pressed={one === chosen} color={one === chosen ? 'primary' : 'default'} variant={one === chosen ? 'filled' : 'outlined'} onClick={() => setChosen(one)} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem', px: 0.75 }} />)}
        <ProposalsLink />
      </Box>
      {isPending && [1, 2].map((one) => <Skeleton key={one} height={168} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      {data && rows.length === 0 && <EmptyState title={t(`incident.empty.${chosen}`)} hint={t(`incident.emptyHint.${chosen}`)} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}><IncidentCard incident={one} /></li>)}</Box>
      {hasNextPage && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2 }}><Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ minHeight: 48 }}>{t('works.more')}</Button></Box>}
    </Page>
  );
}
