import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { TONE_OF_DEADLINE, useDeadlineWords } from '../DeadlineText.tsx';
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

export function DeadlineRow({ deadline }: { deadline: Deadline }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { due, moment, now } = useTimeWords();
  const { tone, text } = useDeadlineWords(deadline);
  const { owner } = deadline;
  const name = join([owner.department?.name, words('role', owner.role), owner.staff?.name]);
  const [start, end] = [Date.parse(deadline.startsAt), Date.parse(deadline.dueAt)];
  const passed = Math.min(Math.max(((now - start) / Math.max(end - start, 1)) * 100, 2), 100);
  const runs = tone === 'calm' || tone === 'risk' || tone === 'overdue';
  return (
    <Box data-rule={deadline.rule} sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box component="span" sx={{ fontWeight: 600 }}>{words('rule', deadline.rule)}</Box>
        <Tooltip title={t('complaint.show.policy', { version: deadline.policyVersion })}><Box component="span" tabIndex={0} sx={{ color: 'text.secondary', fontSize: '0.875rem', whiteSpace: 'nowrap' }}>{deadline.rule}</Box></Tooltip>
        <Box sx={{ ml: 'auto' }}><Pill tone={TONE_OF_DEADLINE[tone]}>{text}</Pill></Box>
      </Box>
      {runs && <LinearProgress variant="determinate" value={passed} color={tone === 'calm' ? 'primary' : tone === 'risk' ? 'warning' : 'error'} aria-hidden sx={{ height: 5, borderRadius: 3, bgcolor: 'divider' }} />}
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <span>{deadline.metAt ? moment(deadline.metAt) : t('app.time.due', { at: due(deadline.dueAt) })}</span>
        {deadline.provisional && <Tooltip title={t('app.time.provisionalHint')}><Box component="span" tabIndex={0} sx={{ color: 'warning.main', fontWeight: 600 }}>{t('app.time.provisional')}</Box></Tooltip>}
        {runs && <span>{t('complaint.show.owner', { owner: name })}</span>}
      </Box>
    </Box>
  );
}
