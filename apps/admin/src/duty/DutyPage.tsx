import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import BackIcon from '@mui/icons-material/ChevronLeftRounded';
import ForwardIcon from '@mui/icons-material/ChevronRightRounded';
import CopyIcon from '@mui/icons-material/ContentCopyRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { ShiftFactsFragment } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { BeginDialog } from './BeginDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { DayList } from './DayList.tsx';
import { NowCard } from './NowCard.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { ShiftSheet } from './ShiftSheet.tsx';
import { useDutyChanges, usePosts, useRoster } from './useRoster.ts';
import { WeekTable, type RosterView } from './WeekTable.tsx';
import { daysFrom, postKey, rowsOf, weekStart } from './week.ts';

type Open = { readonly what: 'plan'; readonly post: string; readonly days: readonly number[] } | { readonly what: 'shift' | 'begin'; readonly shift: ShiftFactsFragment } | { readonly what: 'copy' };

/** 值班: who is on duty now, the roster week by week, and the way to the hand-overs (ORG-3, INC-9). */
export function DutyPage() {
  const t = useTranslate();
  usePageTitle(t('app.menu.duty'));
  useDutyChanges();
  const posts = usePosts();
  const [weeks, setWeeks] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const { zone, now, date } = useTimeWords();
  const monday = weekStart(zone, now, weeks);
  const days = daysFrom(zone, monday);
  const close = (): void => setOpen(null);
  const week = t('duty.weekOf', { from: date(monday), to: date(days[6]!) });
  const plan = (post: string, on: readonly number[]): void => setOpen({ what: 'plan', post, days: on });
  const first = posts[0] ? postKey(posts[0]) : '';
  return (
    <Page>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}><Typography variant="h1">{t('app.menu.duty')}</Typography><Typography sx={{ color: 'text.secondary' }}>{t('duty.lead')}</Typography></Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button component={Link} to="/duty/handovers" variant="outlined">{t('duty.handovers')}</Button>
          {posts.length > 0 && <Button variant="contained" startIcon={<AddIcon />} data-action="dutyShiftPlan" onClick={() => plan(first, [])}>{t('duty.plan')}</Button>}
        </Box>
      </Box>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <NowCard onHandOver={(shift) => setOpen({ what: 'begin', shift })} />
        <Card id="roster">
          <WeekSwitch week={week} weeks={weeks} onWeeks={setWeeks} onCopy={posts.length > 0 ? () => setOpen({ what: 'copy' }) : null} />
          <Roster monday={monday} days={days} mine={new Set(posts.map(postKey))} posts={posts} onPlan={posts.length > 0 ? () => plan(first, []) : null} onCopy={() => setOpen({ what: 'copy' })} onShift={(shift) => setOpen({ what: 'shift', shift })} onAdd={(row, on) => plan(row.key, [on])} />
        </Card>
      </Box>
      {open?.what === 'plan' && <PlanDialog posts={posts} days={days} start={open} onClose={close} />}
      {open?.what === 'copy' && <CopyDialog monday={monday} week={week} posts={posts} onClose={close} />}
      {open?.what === 'shift' && <ShiftSheet shift={open.shift} posts={posts} onClose={close} />}
      {open?.what === 'begin' && <BeginDialog shift={open.shift} onClose={close} />}
    </Page>
  );
}

function WeekSwitch({ week, weeks, onWeeks, onCopy }: { week: string; weeks: number; onWeeks: (weeks: number) => void; onCopy: (() => void) | null }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
      <Typography variant="h2" aria-live="polite" sx={{ mr: 'auto', whiteSpace: 'nowrap' }}>{week}</Typography>
      {onCopy && <Button size="small" startIcon={<CopyIcon sx={{ fontSize: 17 }} />} data-action="dutyWeekCopy" onClick={onCopy}>{t('duty.copy')}</Button>}
      <IconButton aria-label={t('duty.before')} onClick={() => onWeeks(weeks - 1)}><BackIcon /></IconButton>
      <Button size="small" variant="outlined" disabled={weeks === 0} onClick={() => onWeeks(0)}>{t('duty.thisWeek')}</Button>
      <IconButton aria-label={t('duty.after')} onClick={() => onWeeks(weeks + 1)}><ForwardIcon /></IconButton>
    </Box>
  );
}

interface RosterProps extends Omit<RosterView, 'rows'> { readonly monday: number; readonly posts: ReturnType<typeof usePosts>; readonly onPlan: (() => void) | null; readonly onCopy: () => void }

/** The week as a table, on a phone day by day; empty it says how it is filled. */
function Roster({ monday, days, mine, posts, onPlan, onCopy, onShift, onAdd }: RosterProps) {
  const t = useTranslate();
  const { zone } = useTimeWords();
  const { departments } = useCommunityRoom();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('lg'));
  const { data, error, isPending, refetch } = useRoster(monday, startOfLocalDay(zone, monday, 7));
  if (isPending) return <Box aria-busy>{[1, 2, 3, 4].map((one) => <Skeleton key={one} height={64} />)}</Box>;
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  const shifts = (data ?? []).filter(({ from }) => Date.parse(from) >= monday);
  if (shifts.length === 0) {
    return (
      <EmptyState title={t('duty.empty')} hint={t(onPlan ? 'duty.emptyHint' : 'duty.emptyRead')}>
        {onPlan && <><Button variant="contained" startIcon={<AddIcon />} onClick={onPlan}>{t('duty.plan')}</Button><Button variant="outlined" startIcon={<CopyIcon />} onClick={onCopy}>{t('duty.copy')}</Button></>}
      </EmptyState>
    );
  }
  const view = { days, mine, onShift, onAdd, rows: rowsOf(zone, monday, shifts, posts, departments) };
  return narrow ? <DayList {...view} /> : <WeekTable {...view} />;
}
