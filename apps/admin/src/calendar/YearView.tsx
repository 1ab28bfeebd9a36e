import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useToday } from '../customers/useToday.ts';
import type { CalendarOfYearQuery, CalendarYearFieldsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { Legend } from './Legend.tsx';
import { YearGrid } from './YearGrid.tsx';

const TONES = { PUBLISHED: 'green', BUILT_IN: 'jade', NONE: 'amber' } as const;

/** A year to look at: where its data come from, what the signs mean, its months, and how often it was published. */
export function YearView({ year, days, may }: { year: CalendarYearFieldsFragment; days: CalendarOfYearQuery['calendar']; may: boolean }) {
  const t = useTranslate();
  const today = useToday();
  const [at, setAt] = useState({ date: today.startsWith(`${year.year}-`) ? today : `${year.year}-01-01`, focus: 0 });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {year.provisional ? <Alert severity="warning" data-provisional>{t('calendar.none', { year: year.year })}{' '}{t(may ? 'calendar.noneHint' : 'calendar.noneOthers')}</Alert> : <Source year={year} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between', alignItems: 'center' }}><Legend /></Box>
      <MonthLinks />
      <YearGrid days={days.map((day) => ({ ...day, holiday: day.holiday ?? null, corrected: false }))} today={today} at={at} onMove={(date) => setAt(({ focus }) => ({ date, focus: focus + 1 }))} />
      {year.publications.length > 0 && <History year={year} />}
    </Box>
  );
}

function Source({ year }: { year: CalendarYearFieldsFragment }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Card>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Pill tone={TONES[year.basis]}>{t(`calendar.basis.${year.basis}`)}</Pill>
        <Box sx={{ flex: '1 1 260px', overflowWrap: 'anywhere' }}>{t('app.mark.named', { name: t('calendar.source'), text: year.source ?? t('calendar.erased') })}</Box>
        <Box sx={{ color: 'text.secondary' }}>{t('calendar.figures', { off: year.off.length, on: year.on.length })}</Box>
        {year.noticeText && <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t('calendar.notice')}</Button>}
      </Box>
      {open && <Box data-notice sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 420, overflowY: 'auto' }} tabIndex={0} role="region" aria-label={t('calendar.notice')}>{year.noticeText}</Box>}
    </Card>
  );
}

/** On a phone the months lie below each other: one touch to any of them. */
export function MonthLinks() {
  const t = useTranslate();
  const go = (month: number): void => document.querySelector(`[data-month="${month}"]`)?.scrollIntoView({ block: 'start' });
  return (
    <Box component="nav" aria-label={t('calendar.months')} sx={{ display: { xs: 'grid', sm: 'none' }, gridTemplateColumns: 'repeat(6, 1fr)', gap: 0.5 }}>
      {Array.from({ length: 12 }, (_, n) => <Button key={n} size="small" variant="outlined" onClick={() => go(n + 1)} sx={{ minWidth: 0, minHeight: 44, px: 0.5 }}>{t(`calendar.month.${n + 1}`).slice(0, 3)}</Button>)}
    </Box>
  );
}

function History({ year }: { year: CalendarYearFieldsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  return (
    <Card title={t('calendar.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {year.publications.map(({ at, by, source, reason }) => (
          <Box component="li" key={at} data-publication sx={{ overflowWrap: 'anywhere' }}>
            <b>{join([by?.name ?? t('calendar.somebody'), moment(at)])}</b>
            <Box sx={{ color: 'text.secondary' }}>{join([source ?? t('calendar.erased'), reason && t('calendar.reasonOf', { reason })])}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
