import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { NoticeRowFragment } from '../gql/graphql.ts';
import { Pill } from '../look/Pill.tsx';
import { STATUS_TONES } from './model.ts';

/** Where it stands, what it is, how urgent: each as a word. */
export function NoticeMarks({ notice }: { notice: NoticeRowFragment }) {
  const t = useTranslate();
  const { status, kind, lifeline, timeliness, important, origin, inForce } = notice;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      <Box component="span" data-status={status}><Pill tone={inForce ? 'green' : STATUS_TONES[status]} dot>{t(inForce ? 'notices.inForce' : `notices.status.${status}`)}</Pill></Box>
      <Pill tone="neutral">{lifeline ? t(`notices.outageOf.${lifeline}`) : t(`notices.kind.${kind}`)}</Pill>
      <Pill tone={timeliness === 'OUTAGE' ? 'red' : timeliness === 'EVENT' ? 'amber' : 'neutral'}>{t(`notices.timeliness.${timeliness}`)}</Pill>
      {important && <Pill tone="red">{t('notices.important')}</Pill>}
      {origin === 'OUTSIDE' && <Pill tone="violet">{t('notices.outside')}</Pill>}
    </Box>
  );
}
