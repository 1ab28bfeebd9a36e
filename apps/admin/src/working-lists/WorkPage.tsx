import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { DeadlineText } from '../complaints/DeadlineText.tsx';
import { registerPath } from '../complaints/filter.ts';
import { complaintPath } from '../complaints/path.ts';
import { StatusPill } from '../complaints/StatusPill.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { WorkListFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useViewer } from '../providers/session.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { filterOf, LISTS, type ListName } from './lists.ts';
import { workDocument } from './work.graphql.ts';

const DAY_MS = 86_400_000;

/** The working lists of the day: what waits for a reply, a follow-up, a call-back, closing; each opens whole in the register. */
export function WorkPage() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { staff } = useViewer();
  const { now, zone } = useTimeWords();
  usePageTitle(t('app.menu.work'));
  // Noon of tomorrow lies in tomorrow whatever the clocks do tonight.
  const tonight = new Date(startOfLocalDay(zone, startOfLocalDay(zone, now) + 1.5 * DAY_MS)).toISOString();
  const department = staff.department?.id ?? null;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['work', community.id, tonight, department], refetchInterval: 60_000,
    queryFn: () => client.request(workDocument, { communityId: community.id, tonight, department, hasDepartment: department !== null }),
  });
  const lists = LISTS.filter((name) => name !== 'grab' || department !== null);
  return (
    <Page>
      <Typography variant="h1" sx={{ mb: 0.5 }}>{t('app.menu.work')}</Typography>
      <Box sx={{ color: 'text.secondary', mb: 2.5 }}>{t('work.lead')}</Box>
      {error && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      <Box sx={{ columnCount: { xs: 1, md: 2, xl: 3 }, columnGap: 2, '& > *': { breakInside: 'avoid', mb: 2 } }}>
        {isPending && lists.map((name) => <Skeleton key={name} height={180} />)}
        {data && lists.map((name) => <WorkList key={name} name={name} list={data[name] ?? { totalCount: 0, nodes: [] }} path={registerPath(filterOf(name, tonight, department), { field: 'NEXT_DUE_AT', order: 'ASC' })} />)}
      </Box>
    </Page>
  );
}

function WorkList({ name, list, path }: { name: ListName; list: WorkListFragment; path: string }) {
  const t = useTranslate();
  const join = useJoin();
  return (
    <Card
      title={`${t(`work.list.${name}`)}${t('app.mark.aside', { text: list.totalCount.toLocaleString() })}`} id={`work-${name}`}
      aside={list.totalCount > 0 ? <Button size="small" component={Link} to={path}>{t('work.open')}</Button> : null}
    >
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: -1, mb: 1 }}>{t(`work.hint.${name}`)}</Box>
      {list.totalCount === 0 && <Box sx={{ py: 1 }}>{t(`work.empty.${name}`)}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {list.nodes.map((one) => (
          <Box component="li" key={one.id} sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
            <Box component={Link} to={complaintPath(one)} data-row-link sx={({ look }) => ({ display: 'grid', gap: 0.25, py: 1, px: 1, mx: -1, borderRadius: 2, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
              <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{one.title}</Box>
              <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', fontSize: '0.875rem', color: 'text.secondary' }}>
                <StatusPill status={one.status} />{join([one.number, one.reporter.unit?.label ?? one.location])}
                {one.nextDeadline && <Box sx={{ ml: { sm: 'auto' } }}><DeadlineText deadline={one.nextDeadline} /></Box>}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
