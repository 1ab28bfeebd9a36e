import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { TONE_OF_DEADLINE, useDeadlineWords } from '../complaints/DeadlineText.tsx';
import type { DeadlineDetailsFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DeadlineMarks } from './DeadlineMarks.tsx';
import { DeadlineMenu } from './DeadlineMenu.tsx';
import { useOwnerWords } from './useOwnerWords.ts';

/** A deadline on the page of its subject: how it stands, who owes it, and what may be done about it, unless it is only shown. A waiting one runs no bar. */
export function DeadlineRow({ deadline, shown = false }: { deadline: DeadlineDetailsFragment; shown?: boolean }) {
  const t = useTranslate();
  const words = useWords();
  const owner = useOwnerWords();
  const { due, moment, now } = useTimeWords();
  const { tone, text } = useDeadlineWords(deadline);
  const [start, end] = [Date.parse(deadline.startsAt), Date.parse(deadline.dueAt)];
  const passed = Math.min(Math.max(((now - start) / Math.max(end - start, 1)) * 100, 2), 100);
  const runs = tone === 'calm' || tone === 'risk' || tone === 'overdue';
  return (
    <Box data-rule={deadline.rule} data-tone={tone} sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>{words('rule', deadline.rule)}</Box>
        <Tooltip title={t('complaint.show.policy', { version: deadline.policyVersion })}><Box component="span" tabIndex={0} sx={{ color: 'text.secondary', fontSize: '0.875rem', whiteSpace: 'nowrap' }}>{deadline.rule}</Box></Tooltip>
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.5 }}><Pill tone={TONE_OF_DEADLINE[tone]}>{text}</Pill>{!shown && <DeadlineMenu deadline={deadline} />}</Box>
      </Box>
      {runs && <LinearProgress variant="determinate" value={passed} color={tone === 'calm' ? 'primary' : tone === 'risk' ? 'warning' : 'error'} aria-hidden sx={{ height: 5, borderRadius: 3, bgcolor: 'divider' }} />}
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <span>{dueWords()}</span>
        <DeadlineMarks deadline={deadline} />
        {(runs || tone === 'paused') && <span>{t('complaint.show.owner', { owner: owner(deadline.owner) })}</span>}
      </Box>
    </Box>
  );

  function dueWords(): string {
    if (deadline.metAt) return moment(deadline.metAt);
    return deadline.pausedSince ? t('deadline.pausedSince', { at: moment(deadline.pausedSince), due: due(deadline.dueAt) }) : t('app.time.due', { at: due(deadline.dueAt) });
  }
}
