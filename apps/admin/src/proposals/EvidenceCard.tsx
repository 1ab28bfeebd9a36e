import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import { StatusPill } from '../complaints/StatusPill.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { Evidence, ProposalFacts } from './model.ts';

/** What it rests on: the complaints that were counted, in that order. */
export function EvidenceCard({ proposal: { evidence, households, leastLikeness } }: { proposal: ProposalFacts }) {
  const t = useTranslate();
  return (
    <Card title={t('proposal.evidence', { n: evidence.length, households })} id="evidence">
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {evidence.map((one) => <Counted key={one.complaint.id} evidence={one} compared={leastLikeness != null} />)}
      </Box>
    </Card>
  );
}

function Counted({ evidence: { complaint, likeness }, compared }: { evidence: Evidence; compared: boolean }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { number, title, status, location, receivedAt, groupSize, reporter, incident } = complaint;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Box
        component={Link} to={complaintPath(complaint)} data-evidence={number}
        sx={({ look }) => ({ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: compared ? 'minmax(0, 1fr) 132px auto' : 'minmax(0, 1fr) auto' }, columnGap: 2, rowGap: 0.75, alignItems: 'center', py: 1.25, px: 1, mx: -1, borderRadius: 2, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}
      >
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title ?? t('complaint.data.erased')}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{join([number, moment(receivedAt), location, reporter.unit?.label])}</Box>
        </Box>
        {compared && <Likeness percent={likeness ?? null} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, justifyContent: { sm: 'flex-end' }, minWidth: { sm: 88 } }}>
          <StatusPill status={status} />
          {groupSize > 1 && <Pill tone="violet">{t('complaint.badge.group', { n: groupSize })}</Pill>}
          {incident && <Pill tone="green">{incident.number}</Pill>}
        </Box>
      </Box>
    </Box>
  );
}

/** How like the others: the words say it, the bar only helps. */
function Likeness({ percent }: { percent: number | null }) {
  const t = useTranslate();
  if (percent === null) return <Box data-likeness="" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('proposal.comparedWith')}</Box>;
  return (
    <Box data-likeness={percent} sx={{ display: 'grid', gap: 0.25, maxWidth: 132 }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('proposal.likeness', { n: percent })}</Box>
      <Box aria-hidden sx={{ height: 4, borderRadius: 2, bgcolor: 'divider', overflow: 'hidden' }}><Box sx={{ height: 1, width: `${percent}%`, bgcolor: 'primary.main' }} /></Box>
    </Box>
  );
}
