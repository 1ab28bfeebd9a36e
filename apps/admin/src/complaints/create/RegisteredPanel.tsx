import PhotoIcon from '@mui/icons-material/AddAPhotoOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../look/Card.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { complaintPath } from '../path.ts';
import { DeadlineRow } from '../../deadlines/DeadlineRow.tsx';
import { WindowPanel } from '../../statements/WindowPanel.tsx';

const SHOWN = 3;

/** Registered: the number to read out to the customer, and what has to happen first. */
export function RegisteredPanel({ complaint, onAgain }: { complaint: ComplaintFacts; onAgain: () => void }) {
  const t = useTranslate();
  const first = complaint.deadlines.filter(({ metAt, cancelledAt }) => !metAt && !cancelledAt).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)).slice(0, SHOWN);
  const mayAttach = complaint.allowedActions.some(({ action, allowed }) => action === 'complaintAttach' && allowed);
  return (
    <Box sx={{ maxWidth: 560, mx: 'auto', p: { xs: 2, sm: 4 }, display: 'grid', gap: 2 }} data-registered={complaint.number}>
      <Box role="status" sx={{ textAlign: 'center', display: 'grid', justifyItems: 'center', gap: 0.5, pt: 2 }}>
        <CheckIcon sx={{ fontSize: 56, color: 'success.main' }} />
        <Typography variant="h1">{t('complaint.done.title')}</Typography>
        <Typography sx={{ fontSize: { xs: '1.875rem', sm: '2.5rem' }, fontWeight: 750, letterSpacing: '0.02em', lineHeight: 1.3, userSelect: 'all', whiteSpace: 'nowrap' }}>{complaint.number}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{t('complaint.done.tell')}</Typography>
      </Box>
      <WindowPanel asked={{ complaintId: complaint.id }} />
      {first.length > 0 && <Card title={t('complaint.done.deadlines')}><Box sx={{ display: 'grid', gap: 1.5 }}>{first.map((deadline) => <DeadlineRow key={deadline.id} deadline={deadline} shown />)}</Box></Card>}
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 1.25 }}>
        <Button size="large" variant="contained" component={Link} to={complaintPath(complaint)} autoFocus>{t('complaint.done.open')}</Button>
        <Button size="large" variant="outlined" onClick={onAgain}>{t('complaint.done.again')}</Button>
        {mayAttach && <Button size="large" component={Link} to={`${complaintPath(complaint)}#complaintAttach`} startIcon={<PhotoIcon />} sx={{ gridColumn: '1 / -1' }}>{t('action.name.complaintAttach')}</Button>}
      </Box>
    </Box>
  );
}
