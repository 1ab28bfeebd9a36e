import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { registerPath } from '../complaints/filter.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { ProposalsCard } from '../proposals/ProposalsCard.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { useViewer } from '../providers/session.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { startOfLocalDay, wallOf } from '../time/zone.ts';
import { WorksWaiting } from '../works/WorksWaiting.tsx';
import { Figures } from './Figures.tsx';
import { Flow } from './Flow.tsx';
import { Latest } from './Latest.tsx';
import { overviewDocument } from './overview.graphql.ts';
import { groupWaiting } from './waiting.ts';
import { WaitingRow } from './WaitingRow.tsx';

const SHOWN = 10;
// On a phone what waits for the person comes before what the community counts.
const FIGURES = { gridColumn: '1 / -1', order: { xs: 1, md: 0 } };

/** What is waiting for the person who looks. */
export function Overview() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { staff } = useViewer();
  const { now, zone } = useTimeWords();
  const today = new Date(startOfLocalDay(zone, now)).toISOString();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['overview', community.id, today], queryFn: () => client.request(overviewDocument, { communityId: community.id, today }), refetchInterval: 60_000,
  });
  useChangesSoon(refetch, 3_000);
  usePageTitle(t('app.menu.overview'));
  const hour = wallOf(zone, now).hour;
  const greeting = t(`app.overview.${hour < 5 || hour >= 22 ? 'night' : hour < 11 ? 'morning' : 'day'}`);
  const waiting = groupWaiting([...(data?.missed.nodes ?? []), ...(data?.waiting.nodes ?? [])], data?.mine.nodes ?? []);
  const late = data?.missed.nodes.filter(({ metAt }) => !metAt).length ?? 0;
  return (
    <Page>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2.5 }}>
        <Typography variant="h1">{t('app.overview.greeting', { greeting, name: staff.name })}</Typography>
      </Box>
      {error && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      <ProposalsCard />
      {late > 0 && <Alert severity="error" sx={{ mb: 2 }}>{t('app.overview.overdueAlert', { n: late })}</Alert>}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' }, alignItems: 'start' }}>
        <Box sx={FIGURES}><Figures data={data} today={today} /></Box>
        <Card
          title={t('app.overview.waiting')}
          aside={<Button size="small" component={Link} to={registerPath({ mine: true, open: true }, { field: 'NEXT_DUE_AT', order: 'ASC' })}>{t('app.overview.all')}</Button>}
        >
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: -1, mb: 1 }}>{t('app.overview.waitingLead')}</Box>
          {isPending && [1, 2, 3].map((n) => <Skeleton key={n} height={64} />)}
          {data && waiting.length === 0 && <EmptyState title={t('app.overview.nothing')} hint={t('app.overview.nothingHint')} />}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{waiting.slice(0, SHOWN).map((one) => <WaitingRow key={one.complaint.id} waiting={one} />)}</Box>
        </Card>
        <Box sx={{ display: 'grid', gap: 2, order: 2 }}><WorksWaiting /><Latest data={data} /><Flow data={data} /></Box>
      </Box>
    </Page>
  );
}
