import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { Card } from '../look/Card.tsx';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { calendarPublishDocument } from './calendar.graphql.ts';

interface PublishFormProps {
  year: number; version: number; source: string; doubts: number; days: { readonly off: readonly string[]; readonly on: readonly string[] };
  input: Record<string, unknown>; onStale: () => void; onClose: () => void; onDone: () => void;
}

/** With what a draft is put in force: its source, the reason of a correction, and that doubts were looked into. */
export function PublishForm({ year, version, source: proposed, doubts, days, input, onStale, onClose, onDone }: PublishFormProps) {
  const t = useTranslate();
  const notify = useNotify();
  const again = version > 0;
  const [written, setWritten] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(0);
  const source = written ?? proposed;
  // Doubts that came after the tick are not looked into yet.
  const looked = doubts === 0 || checked === doubts;
  const submission = useSubmission({
    fields: ['source', 'reason', 'checked'],
    missing: () => [source.trim() === '' && 'source', again && reason.trim() === '' && 'reason', !looked && 'checked'].filter((name) => name !== false),
    send: async () => {
      const { refusal } = await give(calendarPublishDocument as unknown as CommandDocument, { ...input, ...days, source, reason: reason.trim() === '' ? null : reason });
      if (refusal?.code === 'STALE_VERSION') onStale();
      if (refusal) return refusal;
      notify('calendar.draft.done', { type: 'success', messageArgs: { year } });
      onDone();
      return null;
    },
  });
  const { errors, refusal, working } = submission;
  return (
    <Card>
      <Box component="form" ref={submission.form} noValidate onSubmit={(event) => { event.preventDefault(); submission.submit(); }} sx={{ display: 'grid', gap: 2, maxWidth: 720 }}>
        {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
        <Box sx={{ fontWeight: 650 }} data-figures>{t('calendar.figures', { off: days.off.length, on: days.on.length })}</Box>
        <TextField name="source" label={t('calendar.draft.source')} value={source} error={Boolean(errors['source'])} helperText={errors['source']} autoComplete="off" onChange={(event) => { setWritten(event.target.value); submission.clear('source'); }} />
        {again && <TextField name="reason" label={t('calendar.draft.reason')} value={reason} multiline error={Boolean(errors['reason'])} helperText={errors['reason'] ?? t('calendar.draft.reasonHint')} autoComplete="off" onChange={(event) => { setReason(event.target.value); submission.clear('reason'); }} />}
        {doubts > 0 && <ToggleField name="checked" label={t('calendar.draft.checked', { n: doubts })} error={errors['checked'] && t('calendar.draft.needChecked')} value={looked} onChange={(on) => { setChecked(on ? doubts : 0); submission.clear('checked'); }} />}
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('calendar.draft.effect')}</Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" aria-disabled={working} sx={{ minWidth: 132, minHeight: { xs: 48, sm: 42 } }}>{working ? t('action.working') : t(again ? 'calendar.draft.submitAgain' : 'calendar.draft.submit')}</Button>
          <Button onClick={onClose} sx={{ minHeight: { xs: 48, sm: 42 } }}>{t('calendar.draft.cancel')}</Button>
        </Box>
      </Box>
    </Card>
  );
}
