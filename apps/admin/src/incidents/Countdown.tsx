import { useSyncExternalStore } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { TONE_OF_DEADLINE } from '../complaints/DeadlineText.tsx';
import { serverClock } from '../time/clock.ts';
import { deadlineTone, type DeadlineTimes } from '../time/deadline-tone.ts';
import { useTimeWords } from '../time/useTimeWords.ts';

const SECOND = 1_000;
const listen = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, SECOND);
  const stop = serverClock.listen(listener);
  return () => { clearInterval(timer); stop(); };
};
const second = (): number => Math.floor(serverClock.now() / SECOND) * SECOND;

const two = (n: number): string => String(n).padStart(2, '0');
/** Minutes and seconds within the hour, `4:07`; null beyond: there the words of the screen say enough. */
export function clockOf(ms: number): string | null {
  const seconds = Math.floor(Math.abs(ms) / SECOND);
  return seconds >= 3_600 ? null : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** The time left or over, counting by the second; screen readers are not told every second. */
export function Countdown({ deadline, large = false }: { deadline: DeadlineTimes; large?: boolean }) {
  const t = useTranslate();
  const { span } = useTimeWords();
  const now = useSyncExternalStore(listen, second);
  const tone = deadlineTone(deadline, now);
  const left = Date.parse(deadline.dueAt) - now;
  const clock = clockOf(left);
  return (
    <Box component="span" role="timer" aria-live="off" data-countdown={tone} sx={({ look }) => ({ display: 'inline-flex', alignItems: 'baseline', gap: 0.75, color: look.tones[TONE_OF_DEADLINE[tone]].text, fontWeight: 700, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', fontSize: large ? '1.5rem' : '1rem', lineHeight: 1.2 })}>
      {clock === null ? t(left < 0 ? 'incident.overBy' : 'incident.allLeft', { span: span(left) }) : <><Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>{t(left < 0 ? 'incident.over' : 'incident.left')}</Box>{clock}</>}
    </Box>
  );
}
