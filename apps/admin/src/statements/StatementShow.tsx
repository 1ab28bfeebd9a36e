import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { StatementFactsFragment } from '../gql/graphql.ts';
import { useAsked } from '../layout/useAsked.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useChanges } from '../providers/live.tsx';
import { statementDocument } from './statements.graphql.ts';
import { STATEMENT_ACTIONS, StatementPills, StatementView, type OnStatement } from './StatementView.tsx';

/** One version of a statement by its id in the address. */
export function StatementShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['statements', 'one', id], queryFn: async () => (await client.request(statementDocument, { id })).statement ?? null });
  useChanges((change) => { if (change.id === id) void refetch(); });
  usePageTitle(data?.number);
  if (isPending) return <Page narrow><Skeleton height={60} width="60%" /><Skeleton height={240} /></Page>;
  if (data === null) return <EmptyState title={t('app.error.notFound')}><Button component={Link} to="/statements" variant="contained">{t('statement.back')}</Button></EmptyState>;
  if (!data) return <Page narrow><Failure error={error} onRetry={() => void refetch()} /></Page>;
  return <Statement key={data.id} statement={data} />;
}

function Statement({ statement }: { statement: StatementFactsFragment }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const asked = useAsked((name) => STATEMENT_ACTIONS.some((one) => one === name) && statement.allowedActions.some(({ action, allowed }) => allowed && action === name)) as OnStatement | null;
  return (
    <Page narrow>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', ml: -1, mb: 0.5 }}>
        <IconButton component={Link} to="/statements" aria-label={t('statement.back')}><BackIcon /></IconButton>
        <Box component="span" sx={{ fontWeight: 650, color: 'text.primary', fontSize: '1.0625rem' }}>{statement.number}</Box>
      </Box>
      <Typography variant="h1" sx={{ mb: 1, overflowWrap: 'anywhere' }}>{statement.incident?.title || t('statement.title')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}><StatementPills statement={statement} />{statement.incident && <Box component="span" sx={{ color: 'text.secondary' }}>{statement.incident.number}</Box>}</Box>
      <Card><StatementView statement={statement} asked={asked} onNext={(next) => void navigate(`/statements/${next}`, { replace: true })} /></Card>
    </Page>
  );
}
