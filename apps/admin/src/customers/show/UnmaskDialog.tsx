import { useState, type FormEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useFailureWords } from '../../controls/Failure.tsx';
import { unmask, type Clear } from '../run-command.ts';

interface UnmaskDialogProps { customer: { id: string; name?: string | null }; onShown: (clear: Clear) => void; onClose: () => void }
const QUICK = ['call', 'verify', 'visit'] as const;

/** Asks what for, before personal data is shown in clear (LDG-4). */
export function UnmaskDialog({ customer, onShown, onClose }: UnmaskDialogProps) {
  const t = useTranslate();
  const say = useFailureWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!reason.trim()) return setError(t('app.field.required'));
    setWorking(true);
    setFailure(null);
    try {
      const { clear, refusal } = await unmask(customer.id, reason.trim());
      if (clear) return onShown(clear);
      if (refusal.path?.at(-1) === 'reason') setError(refusal.message);
      else setFailure(refusal.message);
    } catch (problem) {
      setFailure(say(problem));
    } finally {
      setWorking(false);
    }
  }
  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby="unmask-title">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="unmask-title">{t('customer.unmask.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ color: 'text.secondary' }}>{t('customer.unmask.lead', { name: customer.name ?? '' })}</Box>
          {failure && <Alert severity="error" role="alert">{failure}</Alert>}
          <TextField
            name="reason" label={t('customer.unmask.reason')} placeholder={t('customer.unmask.placeholder')} value={reason} autoFocus required error={error !== null} helperText={error}
            onChange={(event) => { setReason(event.target.value); setError(null); }} slotProps={{ inputLabel: { shrink: true } }}
          />
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{QUICK.map((one) => <Chip key={one} label={t(`customer.unmask.quick.${one}`)} onClick={() => { setReason(t(`customer.unmask.quick.${one}`)); setError(null); }} sx={{ height: 38, fontSize: '0.9375rem' }} />)}</Box>
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1.5 }}>
          <Button onClick={onClose} disabled={working}>{t('customer.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working}>{t('customer.unmask.submit')}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
