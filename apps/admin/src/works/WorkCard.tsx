import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { TONE_OF_DEADLINE, useDeadlineWords } from '../complaints/DeadlineText.tsx';
import { Pill } from '../look/Pill.tsx';
import type { DeadlineTimes } from '../time/deadline-tone.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOf } from './tones.ts';

interface WorkCardProps { to?: string; number: string; pills: readonly (readonly [value: string, word: string])[]; title: ReactNode; lines?: readonly (string | null | undefined | false)[]; deadline?: DeadlineTimes | null | undefined; children?: ReactNode }

/** One subject in a list: what it is, how it stands, and by when something has to happen. */
export function WorkCard({ to, number, pills, title, lines = [], deadline, children }: WorkCardProps) {
  const inner = (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {pills.map(([value, word]) => <Pill key={word} tone={toneOf(value)}>{word}</Pill>)}
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{number}</Box>
      </Box>
      <Box sx={{ fontWeight: 650, fontSize: '1rem', overflowWrap: 'anywhere' }}>{title}</Box>
      {lines.filter(Boolean).map((line) => <Box key={String(line)} sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{line}</Box>)}
      {deadline && <DueLine deadline={deadline} />}
    </>
  );
  const look = { display: 'grid', gap: 0.75, color: 'text.primary', textDecoration: 'none' } as const;
  return (
    <Box sx={({ look: { hover } }) => ({ p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', display: 'grid', gap: 1.25, ...(to ? { '&:hover': { bgcolor: hover } } : {}) })}>
      {to ? <Box component={Link} to={to} data-row-link sx={look}>{inner}</Box> : <Box sx={look}>{inner}</Box>}
      {children}
    </Box>
  );
}

/** When it is due: colour, words and the time itself. */
export function DueLine({ deadline }: { deadline: DeadlineTimes }) {
  const t = useTranslate();
  const { due } = useTimeWords();
  const { tone, text } = useDeadlineWords(deadline);
  return (
    <Box data-due={tone} sx={({ look }) => ({ display: 'flex', gap: 1, flexWrap: 'wrap', px: 1.25, py: 0.75, borderRadius: 2, fontSize: '0.875rem', bgcolor: look.tones[TONE_OF_DEADLINE[tone]].fill, color: look.tones[TONE_OF_DEADLINE[tone]].text })}>
      <b>{text}</b><Box component="span" sx={{ ml: 'auto' }}>{t('app.time.due', { at: due(deadline.dueAt) })}</Box>
    </Box>
  );
}
