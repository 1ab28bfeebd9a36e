import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { FormDialog } from '../../controls/FormDialog.tsx';
import { useSubmission } from '../../controls/useSubmission.ts';
import { unmask, type Clear } from '../run-command.ts';

interface UnmaskDialogProps { customer: { id: string; name?: string | null }; onShown: (clear: Clear) => void; onClose: () => void }
const QUICK = ['call', 'verify', 'visit'] as const;

/** Asks what for, before personal data is shown in clear (LDG-4). */
export function UnmaskDialog({ customer, onShown, onClose }: UnmaskDialogProps) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  const submission = useSubmission({
    fields: ['reason'], missing: () => (reason.trim() ? [] : ['reason']),
    send: async () => {
      const { clear, refusal } = await unmask(customer.id, reason.trim());
      if (clear) onShown(clear);
      return refusal;
    },
  });
  const error = submission.errors['reason'];
  const say = (text: string): void => { setReason(text); submission.clear('reason'); };
  return (
    <FormDialog title={t('customer.unmask.title')} lead={t('customer.unmask.lead', { name: customer.name ?? '' })} submit={t('customer.unmask.submit')} size="xs" submission={submission} onClose={onClose}>
      <TextField
        name="reason" label={t('customer.unmask.reason')} placeholder={t('customer.unmask.placeholder')} value={reason} autoFocus required error={Boolean(error)} helperText={error}
        onChange={(event) => say(event.target.value)} slotProps={{ inputLabel: { shrink: true } }}
      />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{QUICK.map((one) => <Chip key={one} label={t(`customer.unmask.quick.${one}`)} onClick={() => say(t(`customer.unmask.quick.${one}`))} sx={{ height: 38, fontSize: '0.9375rem' }} />)}</Box>
    </FormDialog>
  );
}
