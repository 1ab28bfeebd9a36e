import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useTranslate } from 'ra-core';
import { DeadlineRow } from '../../deadlines/DeadlineRow.tsx';
import { Card } from '../../look/Card.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { ClosingChecklist } from '../actions/ClosingChecklist.tsx';

type Deadline = ComplaintFacts['deadlines'][number];
const byDue = (a: Deadline, b: Deadline): number => Date.parse(a.dueAt) - Date.parse(b.dueAt);

export function DeadlinesCard({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const running = complaint.deadlines.filter(({ metAt, cancelledAt }) => !metAt && !cancelledAt).sort(byDue);
  const ended = complaint.deadlines.filter(({ metAt, cancelledAt }) => metAt || cancelledAt).sort(byDue);
  return (
    <Card title={t('complaint.show.deadlines')} id="deadlines">
      {running.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('complaint.show.noRunning')}</Box>}
      <Box sx={{ display: 'grid', gap: 1.25 }}>{running.map((deadline) => <DeadlineRow key={deadline.id} deadline={deadline} />)}</Box>
      {ended.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <Button size="small" color="inherit" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ color: 'text.secondary', px: 0.5 }}>{t('complaint.show.finished', { n: ended.length })}</Button>
          <Collapse in={open}><Box sx={{ display: 'grid', gap: 1.25, mt: 1 }}>{ended.map((deadline) => <DeadlineRow key={deadline.id} deadline={deadline} />)}</Box></Collapse>
        </Box>
      )}
      {complaint.status !== 'CLOSED' && <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}><ClosingChecklist complaint={complaint} /></Box>}
    </Card>
  );
}
