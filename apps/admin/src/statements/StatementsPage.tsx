import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { DeadlineText } from '../complaints/DeadlineText.tsx';
import type { StatementFactsFragment, StatementFilter } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChanges } from '../providers/live.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { statementsDocument } from './statements.graphql.ts';
import { StatementPills } from './StatementView.tsx';

const FILTERS = { open: { open: true }, inForce: { status: ['FIXED'] }, all: {} } as const satisfies Record<string, unknown>;
type FilterName = keyof typeof FILTERS;

/** The statements of a community: what is drafted or in force first by what is due, else the newest. */
export function StatementsPage() {
  const t = useTranslate();
  const { community } = useCommunity();
  const [chosen, setChosen] = useState<FilterName>('open');
  usePageTitle(t('statement.title'));
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['statements', 'list', community.id, chosen], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(statementsDocument, { communityId: community.id, filter: FILTERS[chosen] as StatementFilter, after: pageParam })).page,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  useChanges(({ kind }) => { if (kind === 'Statement') void refetch(); });
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Page narrow>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5, mb: 0.5 }}>
        <Typography variant="h1">{t('statement.title')}</Typography>
        <Typography role="status" sx={{ color: 'text.secondary' }}>{data ? t('works.total', { n: data.pages[0]!.totalCount }) : ''}</Typography>
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('statement.lead.page')}</Box>
      <Box role="group" aria-label={t('works.filter')} sx={{ display: 'flex', gap: 1, mb: 2, flexWrap: 'wrap' }}>
        {(Object.keys(FILTERS) as FilterName[]).map((one) => <Chip key={one} label={t(`statement.filter.${one}`)} aria-pressed={one === chosen} color={one === chosen ? 'primary' : 'default'} variant={one === chosen ? 'filled' : 'outlined'} onClick={() => setChosen(one)} sx={{ height: 38, fontSize: '0.9375rem', px: 0.5 }} />)}
      </Box>
      {isPending && [1, 2, 3].map((one) => <Skeleton key={one} height={104} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={t(`statement.empty.${chosen}`)} hint={t('statement.emptyHint')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}><Row statement={one} /></li>)}</Box>
      {hasNextPage && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2 }}><Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('works.more')}</Button></Box>}
    </Page>
  );
}

function Row({ statement }: { statement: StatementFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { id, number, wording, incident, draftedAt, draftedBy, asked, status, nextDeadline } = statement;
  const owed = status === 'DRAFTED' ? asked.filter(({ advice }) => !advice).map(({ department }) => department?.name ?? '') : [];
  return (
    <Box data-statement-row={id} sx={({ look }) => ({ display: 'grid', gap: 0.75, p: 2, borderRadius: 3.5, border: 1, borderColor: look.line, bgcolor: 'background.paper' })}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Link component={RouterLink} to={`/statements/${id}`} sx={{ fontWeight: 650, py: 0.5 }}>{number}</Link>
        <StatementPills statement={statement} />
        {nextDeadline && <Box sx={{ ml: 'auto' }}><DeadlineText deadline={nextDeadline} /></Box>}
      </Box>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{join([incident?.number, incident?.title])}</Box>
      <Box sx={{ overflowWrap: 'anywhere', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>{wording}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([draftedBy?.name, moment(draftedAt), owed.length > 0 && t('statement.advice.owedBy', { names: owed.join(t('app.mark.list')) })])}</Box>
    </Box>
  );
}
