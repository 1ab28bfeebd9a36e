import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'ra-core';
import { RaiseFromButton, useMayRaise } from '../../incidents/RaiseButton.tsx';
import type { ComplaintRow } from '../../providers/data-provider.ts';
import type { ActionName } from '../actions/definitions.ts';
import { BulkDialog } from './BulkDialog.tsx';

/** What makes sense for several at once; signing, judging and closing are done one by one. */
const BULK = ['complaintDispatch', 'complaintFollowUp', 'complaintUrge', 'complaintLink', 'complaintTellResult'] as const satisfies readonly ActionName[];

/** Shown while rows are chosen: what can be done with all of them, each answered for itself. */
export function BulkBar({ complaints }: { complaints: readonly ComplaintRow[] }) {
  const t = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext<ComplaintRow>();
  const [action, setAction] = useState<ActionName | null>(null);
  const mayRaise = useMayRaise();
  const chosen = complaints.filter(({ id }) => selectedIds.includes(id));
  if (chosen.length === 0) return null;
  return (
    <Box role="region" aria-label={t('complaint.bulk.title', { n: chosen.length })} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', p: 1.25, mb: 1.5, borderRadius: 3, bgcolor: look.primarySoft, position: 'sticky', top: 8, zIndex: 5 })}>
      <Box sx={{ fontWeight: 650, mr: 'auto' }} role="status">{t('complaint.bulk.title', { n: chosen.length })}</Box>
      {BULK.map((name) => <Button key={name} size="small" variant="contained" data-bulk={name} onClick={() => setAction(name)}>{t(`action.name.${name}`)}</Button>)}
      {mayRaise && <RaiseFromButton small complaintIds={chosen.map(({ id }) => id)} onClick={() => onUnselectItems()} />}
      <Button size="small" onClick={() => onUnselectItems()}>{t('complaint.bulk.clear')}</Button>
      {action && <BulkDialog action={action} complaints={chosen} onClose={(done) => { setAction(null); if (done) onUnselectItems(); }} />}
    </Box>
  );
}
