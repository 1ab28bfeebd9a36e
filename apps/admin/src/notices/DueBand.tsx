import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { TONE_OF_DEADLINE } from '../complaints/DeadlineText.tsx';
import { useOwnerWords } from '../deadlines/useOwnerWords.ts';
import { useWords } from '../i18n/useWords.ts';
import { Countdown } from '../incidents/Countdown.tsx';
import { deadlineTone } from '../time/deadline-tone.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { isOver, type NoticeFacts } from './model.ts';

/** The clock that runs: how long there is, for what, and who holds the next step. */
export function DueBand({ notice }: { notice: NoticeFacts }) {
  const t = useTranslate();
  const words = useWords();
  const owner = useOwnerWords();
  const { due, now } = useTimeWords();
  const { nextDeadline: deadline } = notice;
  if (!deadline || isOver(notice)) return null;
  const tone = TONE_OF_DEADLINE[deadlineTone(deadline, now)];
  return (
    <Box data-next-due={deadline.rule} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, alignItems: 'center', px: 1.75, py: 1.25, borderRadius: 3, bgcolor: look.tones[tone].fill, color: look.tones[tone].text, border: 1, borderColor: look.tones[tone].line })}>
      <Countdown deadline={deadline} large />
      <Box sx={{ fontSize: '0.9375rem' }}><b>{words('rule', deadline.rule)}</b> <span>{t('app.time.due', { at: due(deadline.dueAt) })}</span> <span>{t('complaint.show.owner', { owner: owner(deadline.owner) })}</span></Box>
    </Box>
  );
}
