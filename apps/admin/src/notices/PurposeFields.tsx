import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { NOTICE_LIMITS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { useQuickPicks } from '../controls/useQuickPicks.ts';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useNow } from '../time/useNow.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useDatePicks } from '../works/useDatePicks.ts';
import { choosing, hasHappened, lifelineOf, needsStart, timed, timelinessOf, WHATS, type RequestValues } from './request-draft.ts';

export interface PurposeProps { values: RequestValues; errors: Readonly<Record<string, string>>; set: (part: Partial<RequestValues>) => void }
const MINUTE_MS = 60_000;
export const counted = (text: string, most: number): string => `${[...text].length}/${most}`;

/** What it is: one touch. */
export function WhatField({ values, errors, set, without = [] }: PurposeProps & { without?: readonly string[] }) {
  const t = useTranslate();
  const now = useNow();
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  const [open, setOpen] = useState(false);
  const word = (what: string): string => { const lifeline = lifelineOf(what); return lifeline === null ? t(`notices.kind.${what}`) : t(`notices.outageOf.${lifeline}`); };
  if (!desk && !open && values.what !== '') {
    return (
      <Box>
        <Box sx={{ fontWeight: 600, mb: 0.75 }}>{t('notices.field.what')}</Box>
        <Box sx={({ look }) => ({ display: 'flex', alignItems: 'center', gap: 1, pl: 1.75, borderRadius: 2.5, border: '1.5px solid', borderColor: 'primary.main', bgcolor: look.primarySoft, color: 'primary.main', minHeight: 52 })}><Box data-what sx={{ flex: 1, fontWeight: 650, fontSize: '1.0625rem' }}>{word(values.what)}</Box><Button data-change-what onClick={() => setOpen(true)} sx={{ minHeight: 48 }}>{t('incident.change')}</Button></Box>
      </Box>
    );
  }
  return <ChoiceField name="what" label={t('notices.field.what')} required columns={desk ? 4 : 2} choices={WHATS.filter((one) => !without.includes(one)).map((value) => ({ value, label: word(value) }))} value={values.what} onChange={(what) => { set(choosing(what, now)); setOpen(false); }} error={errors['what']} />;
}

/** How urgent it is, by the figures of the rules, and the time that is counted from. */
export function TimelinessFields({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  const { now, span } = useTimeWords();
  const { policy } = useCommunityRoom();
  if (values.what === '') return null;
  const figures = (policy?.figures ?? {}) as Record<string, unknown>;
  const hint = (one: string): string => { const n = Number(figures[FIGURE_OF[one as keyof typeof FIGURE_OF]] ?? 0); return t(`notices.timelinessHint.${one}`, { n: hasHappened({ timeliness: one }) ? span(n * MINUTE_MS) : n, most: String(figures['noticeActivityMostDays'] ?? '') }); };
  const outage = lifelineOf(values.what) !== null;
  const word = (one: string): string => (outage ? t(`notices.outageIs.${one}`) : t(`notices.timeliness.${one}`));
  return (
    <>
      <ChoiceField name="timeliness" label={t('notices.field.timeliness')} required columns={outage ? 2 : 3} choices={timelinessOf(values.what).map((value) => ({ value, label: word(value), hint: hint(value) }))} value={values.timeliness} onChange={(timeliness) => set(timed(timeliness, now))} error={errors['timeliness']} />
      <Times values={values} errors={errors} set={set} />
    </>
  );
}
const FIGURE_OF = { OUTAGE: 'noticeOutageMinutes', EVENT: 'noticeEventMinutes', GENERAL: 'noticeGeneralDays', ACTIVITY: 'noticeActivityLeastDays' } as const;

function Times({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  const now = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const [dates, soon] = [useDatePicks(), useQuickPicks()];
  const happened = hasHappened(values);
  const time = (name: 'eventAt' | 'plannedStart' | 'plannedEnd', required: boolean, picks: { label: string; at: number }[], hint?: string): ReactNode => (
    <DateTimeField name={name} label={`${t(`notices.field.${name === 'plannedEnd' && happened ? 'expectedEnd' : name}`)}${required ? ' *' : t('app.mark.aside', { text: t('app.field.optional') })}`} value={values[name]} onChange={(at) => set({ [name]: at })} picks={picks} error={Boolean(errors[name])} helperText={errors[name] ?? hint} fullWidth />
  );
  if (happened) {
    return (
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {time('eventAt', true, [0, 10, 20].map((minutes) => ({ label: minutes === 0 ? t('notices.pick.now') : t('notices.pick.ago', { n: minutes }), at: now - minutes * MINUTE_MS })))}
        {time('plannedEnd', false, soon.slice(0, 2), t('notices.fieldHint.expectedEnd'))}
      </Box>
    );
  }
  return <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>{time('plannedStart', needsStart(values), dates.slice(1, 4))}{time('plannedEnd', false, [])}</Box>;
}

/** What it is called, who asks, and whether every household gets one. */
export function TitleField({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  return <TextField name="title" label={`${t('notices.field.title')} *`} value={values.title} onChange={(event) => set({ title: event.target.value })} error={Boolean(errors['title'])} helperText={errors['title'] ?? `${t('notices.fieldHint.title')} ${counted(values.title, NOTICE_LIMITS.title)}`} fullWidth autoComplete="off" />;
}

export function DepartmentField({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  const { departments } = useCommunityRoom();
  return (
    <TextField select name="departmentId" label={`${t('notices.field.department')} *`} value={departments.some(({ id }) => id === values.departmentId) ? values.departmentId : ''} onChange={(event) => set({ departmentId: event.target.value })} error={Boolean(errors['departmentId'])} helperText={errors['departmentId'] ?? t('notices.fieldHint.department')} fullWidth slotProps={{ select: { SelectDisplayProps: { 'aria-invalid': Boolean(errors['departmentId']) } as object } }}>
      {departments.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
    </TextField>
  );
}

export function ImportantField({ values, set }: Pick<PurposeProps, 'values' | 'set'>) {
  const t = useTranslate();
  return <ToggleField name="important" label={t('notices.field.important')} hint={t('notices.fieldHint.important')} value={values.important} onChange={(important) => set({ important })} />;
}
