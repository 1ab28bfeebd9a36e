import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import { incidentPath } from './path.ts';
import { useIncidentRoom } from './room.ts';

/** Of a wide incident: those of its communities; of one of these: the wide one above it (INC-1). */
export function WideCard() {
  const t = useTranslate();
  const join = useJoin();
  const { incident } = useIncidentRoom();
  const { parent, children } = incident;
  if (!parent && children.length === 0) return null;
  return (
    <Card title={t(parent ? 'incident.parent' : 'incident.wide')} id="wide">
      {parent && <Link component={RouterLink} to={incidentPath(parent.id)} sx={{ display: 'inline-flex', minHeight: 44, alignItems: 'center', fontWeight: 600 }}>{join([parent.number, parent.title, parent.community.name])}</Link>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{children.map((child) => <li key={child.id}><IncidentCard incident={child} at={child.community.name} /></li>)}</Box>
    </Card>
  );
}
