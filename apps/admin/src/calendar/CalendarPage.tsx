import { useRef, useState, type Ref } from 'react';
import BackIcon from '@mui/icons-material/ChevronLeftRounded';
import NextIcon from '@mui/icons-material/ChevronRightRounded';
import PasteIcon from '@mui/icons-material/ContentPasteRounded';
import EditIcon from '@mui/icons-material/EditCalendarOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { CALENDAR_LIMITS } from '@huiyin/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { Failure } from '../controls/Failure.tsx';
import { useToday } from '../customers/useToday.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useChanges } from '../providers/live.tsx';
import { calendarYearDocument } from './calendar.graphql.ts';
import { NoticeDraft } from './NoticeDraft.tsx';
import { YearView } from './YearView.tsx';

const { firstYear, lastYear } = CALENDAR_LIMITS;

/** 工作日历: which days are off and which week-ends are worked, year by year; where the coming year's notice is pasted. */
export function CalendarPage() {
  const t = useTranslate();
  const cache = useQueryClient();
  const thisYear = Number(useToday().slice(0, 4));
  const [params, setParams] = useSearchParams();
  const [drafting, setDrafting] = useState<string | null>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= firstYear && asked <= lastYear ? asked : thisYear;
  const query = useQuery({
    queryKey: ['calendar', year], queryFn: () => client.request(calendarYearDocument, { year, next: Math.min(year + 1, lastYear), from: `${year}-01-01`, until: `${year}-12-31` }),
    // While a notice is being pasted that turns out to be of another year, what was typed stays.
    placeholderData: (before) => (drafting === null ? undefined : before),
  });
  usePageTitle(t('app.menu.calendar'));
  const show = (next: number): void => setParams(next === thisYear ? {} : { year: String(next) }, { replace: true });
  // The communities' own figures hold the covered years too.
  const reload = (): void => { void cache.invalidateQueries({ queryKey: ['calendar'] }); void cache.invalidateQueries({ queryKey: ['community'] }); };
  useChanges(({ kind }) => { if (kind === 'CalendarYear' && drafting === null) reload(); });
  // The form that had the focus is gone: eyes and keys go on at the year.
  const leave = (): void => { setDrafting(null); heading.current?.focus(); };
  const may = query.data?.calendarYear.allowedActions.some(({ action, allowed }) => action === 'calendarPublish' && allowed) ?? false;
  const has = query.data && query.data.calendarYear.basis !== 'NONE';
  return (
    <Page>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}><Typography variant="h1">{t('app.menu.calendar')}</Typography><Typography sx={{ color: 'text.secondary', maxWidth: 720 }}>{t('calendar.lead')}</Typography></Box>
        {may && drafting === null && <Button variant="contained" data-action="calendarPublish" startIcon={has ? <EditIcon /> : <PasteIcon />} onClick={() => setDrafting(crypto.randomUUID())}>{t(has ? 'calendar.correct' : 'calendar.paste')}</Button>}
      </Box>
      <YearStepper year={year} thisYear={thisYear} heading={heading} onShow={show} />
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Box aria-busy sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(272px, 100%), 1fr))' }}>{Array.from({ length: 12 }, (_, n) => <Skeleton key={n} height={330} sx={{ transform: 'none', borderRadius: 3.5 }} />)}</Box>}
      {query.data?.next.basis === 'NONE' && drafting === null && year === thisYear && (
        <Alert severity="info" sx={{ mb: 2 }} action={<Button size="small" color="inherit" onClick={() => show(year + 1)}>{t('calendar.open', { year: year + 1 })}</Button>}>{t('calendar.nextMissing', { year: year + 1 })}</Alert>
      )}
      {query.data && drafting === null && <YearView key={year} year={query.data.calendarYear} days={query.data.calendar} may={may} />}
      {query.data && drafting !== null && <NoticeDraft year={query.data.calendarYear} days={query.data.calendar} idempotencyKey={drafting} onYear={show} onStale={reload} onClose={leave} onDone={() => { leave(); reload(); }} />}
    </Page>
  );
}

function YearStepper({ year, thisYear, heading, onShow }: { year: number; thisYear: number; heading: Ref<HTMLParagraphElement>; onShow: (year: number) => void }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1.5 }}>
      <IconButton aria-label={t('calendar.previous')} title={t('calendar.previous')} disabled={year <= firstYear} onClick={() => onShow(year - 1)} sx={{ ml: -1, width: 44, height: 44 }}><BackIcon /></IconButton>
      <Typography variant="h2" component="p" ref={heading} tabIndex={-1} aria-live="polite" data-year={year} sx={{ fontSize: '1.25rem', minWidth: 92, textAlign: 'center' }}>{t('calendar.year', { year })}</Typography>
      <IconButton aria-label={t('calendar.next')} title={t('calendar.next')} disabled={year >= lastYear} onClick={() => onShow(year + 1)} sx={{ width: 44, height: 44 }}><NextIcon /></IconButton>
      {year !== thisYear && <Button size="small" onClick={() => onShow(thisYear)}>{t('calendar.thisYear')}</Button>}
    </Box>
  );
}
