import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { ListSkeleton } from '../complaints/ListSkeleton.tsx';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { CustomerFilter } from '../gql/graphql.ts';
import { useHotkeys } from '../layout/useHotkeys.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { CustomerFilterBar } from './CustomerFilterBar.tsx';
import { CustomerRows } from './CustomerRows.tsx';
import { customersDocument } from './customers.graphql.ts';
import { HeadCounts } from './HeadCounts.tsx';

const PAGE = 50;

/** The customer file 客户档案 of one community: who lives and owns there, found as the desk knows them. */
export function CustomerList() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { allowedActions } = useCommunityRoom();
  const may = (name: string): boolean => allowedActions?.find(({ action }) => action === name)?.allowed ?? false;
  const denied = allowedActions?.find(({ action, allowed }) => action === 'customers' && !allowed);
  usePageTitle(t('customer.title'));
  useHotkeys({ '/': () => document.getElementById('customer-search')?.focus() });
  return (
    <Page>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <Typography variant="h1" sx={{ mr: 'auto' }}>{t('customer.title')}</Typography>
        {may('residentsImport') && <Button variant="outlined" component={Link} to="/residents/import">{t('customer.list.import')}</Button>}
        {may('customerRegister') && <Button variant="contained" component={Link} to="/customers/create">{t('customer.list.register')}</Button>}
      </Box>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t('customer.lead')}</Typography>
      <HeadCounts />
      {denied ? <Alert severity="warning">{denied.reason ?? t('customer.list.notAllowed')}</Alert> : <Customers key={community.id} communityId={community.id} mayImport={may('residentsImport')} />}
    </Page>
  );
}

function Customers({ communityId, mayImport }: { communityId: string; mayImport: boolean }) {
  const t = useTranslate();
  const [filter, setFilter] = useState<CustomerFilter>({});
  const asked = useDebounced(JSON.stringify(filter), 250);
  const { data, error, isPending, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['customers', communityId, asked], initialPageParam: null as string | null, placeholderData: keepPreviousData,
    queryFn: async ({ pageParam }) => (await client.request(customersDocument, { communityId, filter: JSON.parse(asked) as CustomerFilter, first: PAGE, after: pageParam })).customers,
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  const found = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  const total = data?.pages[0]?.totalCount ?? 0;
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <CustomerFilterBar filter={filter} onChange={setFilter} />
      {data && <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{t('customer.list.total', { n: total.toLocaleString() })}</Box>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <ListSkeleton phone={false} />}
      {data && found.length === 0 && (narrowed
        ? <EmptyState title={t('customer.list.none')} hint={t('customer.list.noneHint')} />
        : <EmptyState title={t('customer.list.empty')} hint={t('customer.list.emptyHint')}>{mayImport && <Button variant="contained" component={Link} to="/residents/import">{t('customer.list.import')}</Button>}</EmptyState>)}
      {found.length > 0 && <CustomerRows customers={found} dimmed={isFetching} />}
      {hasNextPage && <Box sx={{ textAlign: 'center' }}><Button variant="outlined" disabled={isFetching} onClick={() => void fetchNextPage()}>{t('customer.list.more')}</Button></Box>}
    </Box>
  );
}
