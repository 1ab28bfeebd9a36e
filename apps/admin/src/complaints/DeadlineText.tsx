import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import type { ToneName } from '../look/palette.ts';
import { deadlineTone, type DeadlineTimes, type DeadlineTone } from '../time/deadline-tone.ts';
import { useTimeWords } from '../time/useTimeWords.ts';

export const TONE_OF_DEADLINE: Record<DeadlineTone, ToneName> = { calm: 'jade', risk: 'amber', overdue: 'red', met: 'green', late: 'amber', off: 'neutral', paused: 'blue' };

/** “还剩 2 小时”, “超时 1 天”: how a deadline stands, in words. */
export function useDeadlineWords(deadline: DeadlineTimes): { tone: DeadlineTone; text: string } {
  const t = useTranslate();
  const { now, due, span } = useTimeWords();
  const tone = deadlineTone(deadline, now);
  const left = Date.parse(deadline.dueAt) - now;
  if (tone === 'off') return { tone, text: t(deadline.replacedBy ? 'app.time.replaced' : 'app.time.cancelled') };
  if (tone === 'met') return { tone, text: t('app.time.metOnTime') };
  if (tone === 'late') return { tone, text: t('app.time.metLate') };
  if (tone === 'paused') return { tone, text: deadline.pausedUntil ? t('app.time.pausedUntil', { at: due(deadline.pausedUntil) }) : t('app.time.paused') };
  return { tone, text: t(tone === 'overdue' ? 'app.time.over' : 'app.time.left', { span: span(left) }) };
}

interface Shown extends DeadlineTimes { rule: string; provisional: boolean }

/** The next deadline in a row of the register: time left and its rule; when it is due as a hint. */
export function DeadlineText({ deadline }: { deadline: Shown }) {
  const t = useTranslate();
  const words = useWords();
  const { due } = useTimeWords();
  const { tone, text } = useDeadlineWords(deadline);
  return (
    <Box sx={{ lineHeight: 1.45 }} title={t('app.time.due', { at: due(deadline.dueAt) })}>
      <Box component="span" sx={({ look }) => ({ color: look.tones[TONE_OF_DEADLINE[tone]].text, fontWeight: 650, whiteSpace: 'nowrap' })}>{text}</Box>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {words('rule', deadline.rule)} <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{deadline.rule}</Box>
        {deadline.provisional && <Tooltip title={t('app.time.provisionalHint')}><Box component="span" tabIndex={0}>{t('app.mark.aside', { text: t('app.time.provisional') })}</Box></Tooltip>}
      </Box>
    </Box>
  );
}
