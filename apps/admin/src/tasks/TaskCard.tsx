import ArrowIcon from '@mui/icons-material/ArrowForwardRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { TONE_OF_DEADLINE, useDeadlineWords } from '../complaints/DeadlineText.tsx';
import { DeadlineMarks } from '../deadlines/DeadlineMarks.tsx';
import { DeadlineMenu } from '../deadlines/DeadlineMenu.tsx';
import { placeOf } from '../works/places.ts';
import { stepOf, stepPath } from '../deadlines/steps.ts';
import { useOwnerWords } from '../deadlines/useOwnerWords.ts';
import type { TaskFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

/** One task: what is owed, to which matter, by when, and the one next step as a button. `own`: the viewer owes it. */
export function TaskCard({ task, own }: { task: TaskFragment; own: boolean }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const owner = useOwnerWords();
  const { day, due } = useTimeWords();
  const { tone, text } = useDeadlineWords(task);
  const place = placeOf(task.subject, day);
  const step = stepOf(task, task.subject.__typename);
  return (
    <Box data-task={task.rule} data-tone={tone} sx={({ look }) => ({ display: 'grid', gap: 1, columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' }, alignItems: 'end', p: 2, borderRadius: 3.5, border: 1, borderColor: tone === 'overdue' ? look.tones.red.line : look.line, bgcolor: 'background.paper' })}>
      <Box sx={{ gridColumn: '1 / -1', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', minHeight: 28 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}><Pill tone={TONE_OF_DEADLINE[tone]}>{text}</Pill><DeadlineMarks deadline={task} /></Box>
        <DeadlineMenu deadline={task} title={place?.number} />
      </Box>
      <Box>
        <Box component="h3" sx={{ m: 0, fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.4 }}>{words('rule', task.rule)} <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 400, whiteSpace: 'nowrap' }}>{task.rule}</Box></Box>
        {place && <Link component={RouterLink} to={place.to} data-subject sx={{ display: 'block', py: 0.5, fontWeight: 600, overflowWrap: 'anywhere' }}>{join([place.number, place.title ?? t('complaint.data.erased')])}</Link>}
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{join([place?.where, t('app.time.due', { at: due(task.dueAt) }), t('complaint.show.owner', { owner: owner(task.owner) }), t('complaint.show.policy', { version: task.policyVersion })])}</Box>
      </Box>
      {place && step && (
        <Button component={RouterLink} to={stepPath(place.to, step)} data-step={step.words} variant={own && tone !== 'calm' && tone !== 'paused' ? 'contained' : 'outlined'} endIcon={<ArrowIcon />} sx={{ minHeight: 48 }}>
          {t(`deadline.step.${step.words}`)}
        </Button>
      )}
    </Box>
  );
}
