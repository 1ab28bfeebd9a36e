import { useEffect, useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import { useToday } from '../customers/useToday.ts';
import type { CalendarOfYearQuery, CalendarYearFieldsFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { baseOfDays, baseOfNotice, draftDays, draftInput, touched, type Corrections } from './draft.ts';
import { Legend } from './Legend.tsx';
import { PublishForm } from './PublishForm.tsx';
import { ReadNotice } from './ReadNotice.tsx';
import { useDayWords } from './useDayWords.ts';
import { useNotice } from './useNotice.ts';
import { MonthLinks } from './YearView.tsx';
import { YearGrid } from './YearGrid.tsx';

const UNTOUCHED: Corrections = new Map();

interface NoticeDraftProps {
  year: CalendarYearFieldsFragment; days: CalendarOfYearQuery['calendar']; idempotencyKey: string;
  onYear: (year: number) => void; onStale: () => void; onClose: () => void; onDone: () => void;
}

/** A year being entered or corrected: the notice pasted, what was read off it, the months to touch, and publishing. */
export function NoticeDraft({ year: { year, version, source, noticeText }, days, idempotencyKey, onYear, onStale, onClose, onDone }: NoticeDraftProps) {
  const t = useTranslate();
  const notify = useNotify();
  const today = useToday();
  const words = useDayWords();
  const [text, setText] = useState('');
  const [hand, setHand] = useState<{ readonly year: number; readonly corrections: Corrections }>({ year, corrections: new Map() });
  const [at, setAt] = useState({ date: `${year}-01-01`, focus: 0 });
  const { notice, reading, error, retry } = useNotice(text, year);
  const said = notice?.year ?? null;
  useEffect(() => {
    if (said === null || said === year) return;
    onYear(said);
    notify('calendar.draft.otherYear', { type: 'info', messageArgs: { year: said } });
  }, [said, year, onYear, notify]);

  const corrections = hand.year === year ? hand.corrections : UNTOUCHED;
  const base = useMemo(() => (notice && notice.holidays.length > 0 ? baseOfNotice(notice, year) : baseOfDays(days.map((day) => ({ ...day, holiday: day.holiday ?? null })))), [notice, days, year]);
  const shown = useMemo(() => draftDays(year, base, corrections), [year, base, corrections]);
  const touch = (date: string): void => setHand({ year, corrections: touched(base, corrections, date) });
  const move = (date: string): void => setAt(({ focus }) => ({ date, focus: focus + 1 }));
  const here = at.date.startsWith(`${year}-`) ? at : { date: `${year}-01-01`, focus: 0 };
  const lately = shown.find(({ date }) => date === here.date);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Card title={t(version > 0 || days.some(({ provisional }) => !provisional) ? 'calendar.draft.titleAgain' : 'calendar.draft.title', { year })}>
          <TextField
            fullWidth multiline minRows={8} maxRows={16} name="noticeText" label={t('calendar.draft.text')} placeholder={t('calendar.draft.placeholder')} helperText={t('calendar.draft.textHint')} value={text} autoFocus
            onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
          />
        </Card>
        <Card sx={{ minHeight: 120 }}>
          {error && <Failure error={error} onRetry={retry} />}
          {!error && <ReadNotice notice={notice} reading={reading} year={year} waiting={t(days.some(({ provisional }) => !provisional) ? 'calendar.draft.waitingAgain' : 'calendar.draft.waiting')} onShow={move} />}
        </Card>
      </Box>
      <Alert severity="info" icon={false} role="note">{t('calendar.draft.days')}</Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Legend draft />
        {corrections.size > 0 && <Button size="small" data-undo onClick={() => setHand({ year, corrections: new Map() })}>{t('app.mark.named', { name: t('calendar.draft.changed', { n: corrections.size }), text: t('calendar.draft.undo') })}</Button>}
      </Box>
      <MonthLinks />
      <YearGrid days={shown} today={today} at={here} onMove={move} onTouch={touch} />
      <Box aria-live="polite" sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>{corrections.size > 0 && lately ? t('calendar.draft.touch', { said: words.cell(lately, false) }) : ''}</Box>
      <PublishForm
        key={year} year={year} version={version} source={notice?.source ?? source ?? ''} doubts={notice?.problems.length ?? 0} days={draftInput(shown)}
        input={{ year, noticeText: text.trim() === '' ? (noticeText ?? null) : text, expectedVersion: version, idempotencyKey }} onStale={onStale} onClose={onClose} onDone={onDone}
      />
    </Box>
  );
}
