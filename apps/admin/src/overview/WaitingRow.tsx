import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { TONE_OF_DEADLINE, useDeadlineWords } from '../complaints/DeadlineText.tsx';
import { complaintPath } from '../complaints/path.ts';
import { StatusPill } from '../complaints/StatusPill.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { Waiting } from './waiting.ts';

export function WaitingRow({ waiting: { complaint, deadlines } }: { waiting: Waiting }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const where = complaint.reporter.unit?.label ?? complaint.location;
  return (
    <Box component="li" data-waiting sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Box
        component={Link} to={complaintPath(complaint)}
        sx={({ look }) => ({ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' }, gap: 1, py: 1.5, px: 1, mx: -1, borderRadius: 2.5, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}
      >
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Box component="span" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{complaint.title ?? t('complaint.data.erased')}</Box>
            {complaint.severity === 'MAJOR' && <Pill tone="red">{words('severity', 'MAJOR')}</Pill>}
          </Box>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', color: 'text.secondary', fontSize: '0.875rem', mt: 0.5 }}>
            <StatusPill status={complaint.status} />{join([complaint.number, where])}
          </Box>
        </Box>
        <Box sx={{ display: 'grid', gap: 0.5, justifyItems: { sm: 'end' }, alignContent: 'center' }}>{deadlines.slice(0, 2).map((deadline) => <Due key={deadline.id} deadline={deadline} />)}</Box>
      </Box>
    </Box>
  );
}

function Due({ deadline }: { deadline: Waiting['deadlines'][number] }) {
  const words = useWords();
  const { due } = useTimeWords();
  const { tone, text } = useDeadlineWords(deadline);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', fontSize: '0.875rem' }} title={due(deadline.dueAt)}>
      <Box component="span" sx={{ color: 'text.secondary' }}>{words('rule', deadline.rule)} {deadline.rule}</Box><Pill tone={TONE_OF_DEADLINE[tone]}>{text}</Pill>
    </Box>
  );
}
