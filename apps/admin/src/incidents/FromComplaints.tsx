import RemoveIcon from '@mui/icons-material/CloseRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import { incidentPath } from './path.ts';
import type { Raising } from './useRaise.ts';
import { whyNotFrom, type AskedComplaint } from './useRaisedFrom.ts';

/** The complaints it is raised from, each to be taken off again; those it cannot be raised from, with the reason. Nothing where it is raised from none. */
export function FromComplaints({ raising: { draft, submission, from } }: { raising: Raising }) {
  const t = useTranslate();
  const taken = from.complaints.filter(({ id }) => draft.complaintIds.includes(id));
  const left = from.complaints.filter((one) => whyNotFrom(one) !== null);
  const error = submission.errors['complaintIds'];
  return (
    <>
      {from.failed && <Alert severity="warning" action={<Button size="small" color="inherit" onClick={from.retry} sx={{ minHeight: 44 }}>{t('app.error.retry')}</Button>}>{t('incident.from.failed')}</Alert>}
      {taken.length > 0 && (
        <Box component="section" aria-labelledby="raised-from" aria-invalid={Boolean(error)} data-field="complaintIds" tabIndex={error ? -1 : undefined} sx={({ look }) => ({ border: '1.5px solid', borderColor: error ? 'error.main' : look.line, borderRadius: 3, bgcolor: 'background.paper', px: 2, py: 1.25 })}>
          <Box component="h2" id="raised-from" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 650 }}>{t('incident.from.title', { n: taken.length })}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(draft.drill ? 'incident.from.drill' : taken.length === 1 ? 'incident.from.filled' : 'incident.from.several')}</Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{taken.map((one) => <Taken key={one.id} complaint={one} onRemove={() => { submission.clear('complaintIds'); from.remove(one.id); }} />)}</Box>
          {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem' }}>{error}</Box>}
        </Box>
      )}
      {left.map((one) => <Left key={one.id} complaint={one} />)}
    </>
  );
}

function Taken({ complaint: { number, title, detail }, onRemove }: { complaint: AskedComplaint; onRemove: () => void }) {
  const t = useTranslate();
  return (
    <Box component="li" data-raised-from={number} sx={{ display: 'flex', gap: 1, alignItems: 'center', mr: -1 }}>
      <Box sx={{ flex: 1, minWidth: 0, py: 0.5 }}>
        <Box sx={{ overflowWrap: 'anywhere' }}><Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>{number}</Box><b>{title ?? t('complaint.data.erased')}</b></Box>
        {detail && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical' }}>{detail}</Box>}
      </Box>
      <IconButton aria-label={t('incident.from.remove', { number })} onClick={onRemove} sx={{ width: 44, height: 44 }}><RemoveIcon /></IconButton>
    </Box>
  );
}

function Left({ complaint }: { complaint: AskedComplaint }) {
  const { incident, number } = complaint;
  return (
    <Alert severity="warning" data-not-from={number}>
      <Link component={RouterLink} to={complaintPath(complaint)} color="inherit">{number}</Link> {whyNotFrom(complaint)}
      {incident && <> <Link component={RouterLink} to={incidentPath(incident.id)} color="inherit" sx={{ fontWeight: 600 }}>{incident.number} {incident.title}</Link></>}
    </Alert>
  );
}
