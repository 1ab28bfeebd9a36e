import { useCallback, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { CustomerFactsFragment } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useChanges } from '../providers/live.tsx';
import { CustomerActionDialog } from './actions/CustomerActionDialog.tsx';
import { customerDocument, customerHistoryDocument } from './customers.graphql.ts';
import type { Clear } from './run-command.ts';
import { CustomerActions } from './show/CustomerActions.tsx';
import { CustomerHeader } from './show/CustomerHeader.tsx';
import { AboutCard, ContactsCard, RelationsCard } from './show/FactsCards.tsx';
import { HistoryCard } from './show/HistoryCard.tsx';
import { UnmaskDialog } from './show/UnmaskDialog.tsx';

/** One customer: masked until somebody says what for. */
export function CustomerShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['customer', id], queryFn: async () => (await client.request(customerDocument, { id })).customer });
  usePageTitle(data?.name ?? t('customer.title'));
  if (isPending) return <Page><Skeleton height={60} width="40%" /><Skeleton height={240} /><Skeleton height={240} /></Page>;
  if (error) return <Page><Failure error={error} onRetry={() => void refetch()} /></Page>;
  if (!data) return <EmptyState title={t('customer.show.notFound')}><Button component={Link} to="/customers" variant="contained">{t('customer.show.back')}</Button></EmptyState>;
  return <Customer key={data.id} address={id} customer={data} />;
}

function Customer({ address, customer }: { address: string; customer: CustomerFactsFragment }) {
  const t = useTranslate();
  const cache = useQueryClient();
  const [action, setAction] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<Clear | null>(null);
  const reload = useCallback(() => Promise.all([cache.invalidateQueries({ queryKey: ['customer', address] }), cache.invalidateQueries({ queryKey: ['history', customer.id] })]), [cache, address, customer.id]);
  useChanges((change) => { if (change.id === customer.id && change.version > customer.version) void reload(); });
  const done = (after: CustomerFactsFragment): void => {
    setAction(null);
    // What was shown is not what the file says any more.
    setClear(null);
    cache.setQueryData(['customer', address], after);
    for (const key of ['history', 'customers', 'head-counts']) void cache.invalidateQueries({ queryKey: [key] });
  };
  return (
    <Page>
      <CustomerHeader customer={customer} clear={clear} onUnmask={() => setAsking(true)} onMask={() => setClear(null)} />
      {customer.status === 'REMOVED' && <Alert severity="info" sx={{ mb: 2 }}>{t('customer.show.removed')} — {t('customer.show.removedHint')}</Alert>}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '340px minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <ContactsCard customer={customer} clear={clear} />
          <RelationsCard customer={customer} />
          <AboutCard customer={customer} clear={clear} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <CustomerActions customer={customer} onAct={setAction} />
          <HistoryCard name={customer.id} read={async (after) => (await client.request(customerHistoryDocument, { id: customer.id, after })).customer?.history ?? null} />
        </Box>
      </Box>
      {asking && <UnmaskDialog customer={customer} onShown={(shown) => { setClear(shown); setAsking(false); }} onClose={() => setAsking(false)} />}
      {action && <CustomerActionDialog key={action} action={action} customer={customer} onDone={done} onStale={() => void reload()} onClose={() => setAction(null)} />}
    </Page>
  );
}
