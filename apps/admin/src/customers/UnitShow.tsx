import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { UnitPageQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { unitDocument, unitHistoryDocument } from './customers.graphql.ts';
import { customerPath } from './path.ts';
import { HistoryCard } from './show/HistoryCard.tsx';

type Unit = Extract<NonNullable<UnitPageQuery['node']>, { label: string }>;

/** One unit 房屋: who has to do with it, how many live there, and everything on record. */
export function UnitShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['unit', id], queryFn: async () => (await client.request(unitDocument, { id })).node });
  const unit = data && 'label' in data ? data : null;
  usePageTitle(unit?.label ?? t('customer.unit.title'));
  if (isPending) return <Page><Skeleton height={60} width="40%" /><Skeleton height={240} /></Page>;
  if (error) return <Page><Failure error={error} onRetry={() => void refetch()} /></Page>;
  if (!unit) return <EmptyState title={t('customer.unit.notFound')}><Button component={RouterLink} to="/customers" variant="contained">{t('customer.show.back')}</Button></EmptyState>;
  return (
    <Page>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', ml: -1, mb: 2 }}>
        <IconButton component={RouterLink} to="/customers" aria-label={t('customer.show.back')}><BackIcon /></IconButton>
        <Typography variant="h1">{unit.label}</Typography>
        {unit.floorAreaSquareMetres !== null && <Pill tone="neutral">{t('customer.unit.area', { n: unit.floorAreaSquareMetres })}</Pill>}
        {unit.headCount.persons > 0 && <Pill tone="jade">{t('customer.unit.count', { n: unit.headCount.persons })}</Pill>}
        {unit.headCount.elderly > 0 && <Pill tone="amber">{t('customer.count.elderly', { n: unit.headCount.elderly })}</Pill>}
        {unit.headCount.children > 0 && <Pill tone="amber">{t('customer.count.children', { n: unit.headCount.children })}</Pill>}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '380px minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Card title={t('customer.unit.customers')}>
          {unit.customers.length === 0 ? <EmptyState title={t('customer.unit.empty')} hint={t('customer.unit.emptyHint')} /> : unit.customers.map((relation) => <Person key={`${relation.customer.id}.${relation.number}`} relation={relation} />)}
        </Card>
        <HistoryCard name={unit.id} ofUnit read={async (after) => { const { node } = await client.request(unitHistoryDocument, { id: unit.id, after }); return node && 'history' in node ? node.history : null; }} />
      </Box>
    </Page>
  );
}

function Person({ relation: { customer, relation, current, livesHere, from, to } }: { relation: Unit['customers'][number] }) {
  const t = useTranslate();
  const join = useJoin();
  const contact = customer.contacts.find(({ preferred }) => preferred) ?? customer.contacts[0];
  return (
    <Box data-relation={relation} sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 }, opacity: current ? 1 : 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Link component={RouterLink} to={customerPath(customer)} sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{customer.name ?? t('customer.show.erased')}</Link>
        <Pill tone={current ? 'jade' : 'neutral'}>{t(`customer.relation.${relation}`)}</Pill>
        {customer.ageGroup && customer.ageGroup !== 'ADULT' && <Pill tone="amber">{t(`customer.age.${customer.ageGroup}`)}</Pill>}
        {customer.majorBehaviourCount > 0 && <Pill tone="red">{t('customer.show.major', { n: customer.majorBehaviourCount })}</Pill>}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([contact?.value, t(livesHere ? 'customer.show.livesHere' : 'customer.show.livesElsewhere'), from && t('customer.show.since', { from }), to && t('customer.show.untilOnly', { to })])}</Box>
    </Box>
  );
}
