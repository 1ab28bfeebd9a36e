import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { DeadlineText } from '../complaints/DeadlineText.tsx';
import { complaintPath } from '../complaints/path.ts';
import { StatusPill } from '../complaints/StatusPill.tsx';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { Soft } from './FactCards.tsx';
import { complaintsOfIncidentDocument } from './incidents.graphql.ts';
import { useIncidentRoom } from './room.ts';

/** The complaints about it, the latest first: each keeps its own course and call-back. */
export function ComplaintsCard() {
  const t = useTranslate();
  const { incident: { id, community } } = useIncidentRoom();
  const { data, refetch } = useQuery({ queryKey: ['works', 'incident-complaints', id], queryFn: () => client.request(complaintsOfIncidentDocument, { communityId: community.id, incidentId: id }) });
  useChangesSoon(() => void refetch(), 1_000, ({ kind }) => kind === 'Complaint');
  const complaints = data?.complaints.nodes ?? [];
  if (complaints.length === 0) return null;
  return (
    <Card title={t('incident.complaints', { n: data?.complaints.totalCount ?? 0 })} id="complaints">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {complaints.map((one) => (
          <Box component="li" key={one.id} sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
            <Box component={Link} to={complaintPath(one)} data-complaint={one.number} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 1, px: 1, mx: -1, minHeight: 44, borderRadius: 2, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
              <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>{one.title ?? t('complaint.data.erased')}<Soft>{one.number}</Soft></Box>
              <StatusPill status={one.status} />
              {one.nextDeadline && <DeadlineText deadline={one.nextDeadline} />}
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
