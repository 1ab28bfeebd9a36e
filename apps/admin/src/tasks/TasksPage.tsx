import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { askedDeadlines, readTaskFilter, writeTaskFilter, type TaskFilter } from './filter.ts';
import { grouped } from './groups.ts';
import { TaskCard } from './TaskCard.tsx';
import { TaskFilterBar } from './TaskFilterBar.tsx';
import { tasksDocument } from './tasks.graphql.ts';

/** My tasks and deadlines 我的任务: what the viewer's roles owe by due time, with the one next step of each; or all of the centre's. */
export function TasksPage() {
  const t = useTranslate();
  const [asked, setAsked] = useSearchParams();
  const filter = readTaskFilter(asked);
  usePageTitle(t('app.menu.tasks'));
  const change = (patch: Partial<TaskFilter>): void => setAsked(writeTaskFilter({ ...filter, ...patch }), { replace: true });
  return (
    <Page narrow>
      <Typography variant="h1" sx={{ mb: { xs: 1.5, sm: 0 } }}>{t('app.menu.tasks')}</Typography>
      <Box sx={{ color: 'text.secondary', mb: 1.5, display: { xs: 'none', sm: 'block' } }}>{t('deadline.tasks.lead')}</Box>
      <TaskFilterBar filter={filter} change={change} />
      <Tasks filter={filter} onClear={() => change({ state: null, rule: null })} />
    </Page>
  );
}

function useTasks(filter: TaskFilter) {
  const { community } = useCommunity();
  const query = useInfiniteQuery({
    queryKey: ['tasks', community.id, writeTaskFilter(filter)], initialPageParam: null as string | null, refetchInterval: 60_000,
    queryFn: ({ pageParam }) => client.request(tasksDocument, { communityId: community.id, filter: askedDeadlines(filter), overdue: askedDeadlines({ ...filter, state: 'MISSED' }), after: pageParam }),
    getNextPageParam: ({ page: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  useChangesSoon(query.refetch);
  return query;
}

function Tasks({ filter, onClear }: { filter: TaskFilter; onClear: () => void }) {
  const t = useTranslate();
  const { now, zone } = useTimeWords();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTasks(filter);
  const first = data?.pages[0];
  const groups = grouped(data?.pages.flatMap(({ page }) => page.nodes) ?? [], now, startOfLocalDay(zone, now, 1));
  const narrowed = filter.state !== null || filter.rule !== null;
  return (
    <>
      {error && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      {isPending && [1, 2, 3].map((one) => <Skeleton key={one} height={150} sx={{ transform: 'none', mb: 1.25 }} />)}
      <Box role="status" sx={{ color: 'text.secondary' }}>{first ? t('deadline.tasks.total', { n: first.page.totalCount }) : ''}</Box>
      {first && first.overdue.totalCount > 0 && filter.state !== 'RUNNING' && <Alert severity="error" sx={{ mt: 1 }}>{t(filter.everybody ? 'deadline.tasks.overdueAll' : 'deadline.tasks.overdueMine', { n: first.overdue.totalCount })}</Alert>}
      {first && groups.length === 0 && <EmptyState title={t(narrowed ? 'deadline.tasks.emptyFiltered' : 'deadline.tasks.empty')} hint={t(narrowed ? 'deadline.tasks.emptyFilteredHint' : 'deadline.tasks.emptyHint')}>{narrowed && <Button variant="outlined" onClick={onClear}>{t('deadline.tasks.clear')}</Button>}</EmptyState>}
      {groups.map(([name, tasks]) => (
        <Box key={name} component="section" data-group={name} sx={{ mt: 2.5 }}>
          <Typography variant="h2" sx={{ mb: 1 }}>{t(`deadline.tasks.group.${name}`)}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{tasks.map((task) => <li key={task.id}><TaskCard task={task} own={!filter.everybody} /></li>)}</Box>
        </Box>
      ))}
      {hasNextPage && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2.5 }}><Button variant="outlined" data-more disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ minHeight: 48 }}>{t('works.more')}</Button></Box>}
    </>
  );
}
