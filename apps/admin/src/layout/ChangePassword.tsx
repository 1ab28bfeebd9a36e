import { useState, type FormEvent } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { client } from '../providers/client.ts';
import { changePasswordDocument } from '../providers/session.graphql.ts';
import { serverClock } from '../time/clock.ts';

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const [values, setValues] = useState({ currentPassword: '', newPassword: '', again: '' });
  const [problem, setProblem] = useState<{ field: string | null; text: string } | null>(null);
  const [working, setWorking] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (values.newPassword !== values.again) return setProblem({ field: 'again', text: t('app.password.differs') });
    setWorking(true);
    setProblem(null);
    try {
      const { currentPassword, newPassword } = values;
      const askedAt = serverClock.steady();
      const { changePassword: result } = await client.request(changePasswordDocument, { input: { currentPassword, newPassword } });
      if (result.__typename === 'ChangePasswordPayload') {
        serverClock.hear(result.viewer.now, askedAt);
        notify('app.password.done', { type: 'success' });
        onClose();
      } else setProblem({ field: result.path?.at(-1) ?? (result.__typename === 'SignInRefusedError' ? 'currentPassword' : null), text: result.message });
    } catch {
      setProblem({ field: null, text: t('app.error.network') });
    } finally {
      setWorking(false);
    }
  }

  const FIELDS = [['currentPassword', 'current', 'current-password'], ['newPassword', 'next', 'new-password'], ['again', 'again', 'new-password']] as const;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle>{t('app.password.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {problem && problem.field === null && <Alert severity="error">{problem.text}</Alert>}
          {FIELDS.map(([name, label, autoComplete], index) => (
            <TextField
              key={name} type="password" label={t(`app.password.${label}`)} autoComplete={autoComplete} autoFocus={index === 0} value={values[name]}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })} error={problem?.field === name}
              helperText={problem?.field === name ? problem.text : name === 'newPassword' ? t('app.password.nextHint') : undefined}
            />
          ))}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1 }}>
          <Button onClick={onClose}>{t('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working}>{t('app.password.submit')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
