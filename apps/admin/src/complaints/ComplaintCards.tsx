import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import type { ComplaintRow } from '../providers/data-provider.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { TONE_OF_DEADLINE, useDeadlineWords } from './DeadlineText.tsx';
import { complaintPath } from './path.ts';
import { Badges, StatusPill } from './StatusPill.tsx';

/** The register on a phone: one card a complaint, all of it one target. */
export function ComplaintCards({ complaints }: { complaints: readonly ComplaintRow[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {complaints.map((complaint) => <li key={complaint.id}><Card complaint={complaint} /></li>)}
    </Box>
  );
}

function Card({ complaint }: { complaint: ComplaintRow }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const { age } = useTimeWords();
  const { nextDeadline, reporter, department } = complaint;
  const where = join([reporter.unit?.label ?? complaint.location, reporter.name, department?.name]);
  return (
    <Box
      component={RouterLink} to={complaintPath(complaint)} data-row-link
      sx={{ display: 'grid', gap: 0.75, p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <StatusPill status={complaint.status} />
        <Badges complaint={complaint} />
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem', whiteSpace: 'nowrap' }}>{age(complaint.receivedAt)}</Box>
      </Box>
      <Box sx={{ fontWeight: 650, fontSize: '1rem', overflowWrap: 'anywhere' }}>{complaint.title ?? t('complaint.data.erased')}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([complaint.number, complaint.judgement ? words('judgement', complaint.judgement) : t('complaint.list.unjudged')])}</Box>
      {where && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{where}</Box>}
      {nextDeadline && <CardDeadline deadline={nextDeadline} />}
    </Box>
  );
}

function CardDeadline({ deadline }: { deadline: NonNullable<ComplaintRow['nextDeadline']> }) {
  const words = useWords();
  const { due } = useTimeWords();
  const { tone, text } = useDeadlineWords(deadline);
  return (
    <Box sx={({ look }) => ({ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline', mt: 0.25, px: 1.25, py: 0.75, borderRadius: 2, bgcolor: look.tones[TONE_OF_DEADLINE[tone]].fill, color: look.tones[TONE_OF_DEADLINE[tone]].text, fontSize: '0.875rem' })}>
      <b>{text}</b><span title={deadline.rule}>{words('rule', deadline.rule)}</span><Box component="span" sx={{ ml: 'auto' }}>{due(deadline.dueAt)}</Box>
    </Box>
  );
}
