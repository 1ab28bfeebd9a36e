import AlarmIcon from '@mui/icons-material/CrisisAlertRounded';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useJoin } from '../../i18n/useJoin.ts';
import { LevelMark } from '../../incidents/LevelMark.tsx';
import { isEnded } from '../../incidents/model.ts';
import { incidentPath } from '../../incidents/path.ts';
import { RaiseFromButton } from '../../incidents/RaiseButton.tsx';
import { LEVELS } from '../../look/palette.ts';
import { Pill } from '../../look/Pill.tsx';
import { useCommunity } from '../../providers/community.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useWorkWords } from '../../works/useWorkWords.ts';

/** The incident a complaint belongs to, where it stands now, one touch away. */
export function IncidentOf({ incident }: { incident: NonNullable<ComplaintFacts['incident']> }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const ended = isEnded(incident);
  const { ground } = LEVELS[incident.level as keyof typeof LEVELS] ?? LEVELS[4];
  return (
    <Box component={Link} to={incidentPath(incident.id)} data-incident-of={incident.number} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2, p: 1.5, pl: 2, borderRadius: 3, border: 1, borderColor: look.line, borderLeft: `7px solid ${ended ? look.line : ground}`, bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
      <AlarmIcon aria-hidden sx={{ color: ended ? 'text.secondary' : 'error.main' }} />
      <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t(ended ? 'complaint.incident.ended' : 'complaint.incident.open'), incident.number])}</Box>
        <Box sx={{ fontWeight: 650 }}>{join([incident.title, incident.place])}</Box>
      </Box>
      <LevelMark level={incident.level} />
      <Pill tone={ended ? 'neutral' : incident.control ? 'green' : 'amber'} dot>{join([words('incidentStatus', incident.status), !ended && t(incident.control ? 'incident.underControl' : 'incident.notUnderControl')])}</Pill>
    </Box>
  );
}

/** Raising an incident from a complaint, where the API says that it may be. */
export function RaiseFromHere({ complaint: { id, community, allowedActions } }: { complaint: ComplaintFacts }) {
  const { community: open, choose } = useCommunity();
  if (!allowedActions.some(({ action, allowed }) => action === 'incidentRaise' && allowed)) return null;
  // An address leads to complaints of other communities, too: it is raised where the complaint is.
  return <Box sx={{ mt: 1.25, borderTop: 1, borderColor: 'divider', pt: 1.25 }}><RaiseFromButton complaintIds={[id]} onClick={() => { if (community.id !== open.id) choose(community.id); }} /></Box>;
}
