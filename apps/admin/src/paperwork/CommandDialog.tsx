import { useState, type FormEvent, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import type { CommandDocument } from '../providers/command.ts';
import { give, type Refused } from './give.ts';

/** One thing that a dialog asks for. */
export interface Asked {
  name: string; label: string; type?: 'text' | 'long' | 'password' | 'number' | 'date' | 'choice';
  optional?: boolean; hint?: string; start?: string; choices?: readonly { id: string; name: string }[];
}
interface CommandDialogProps {
  title: string; submit: string; done: string; lead?: ReactNode; danger?: boolean; command: CommandDocument; asks: readonly Asked[];
  inputOf: (values: Readonly<Record<string, string>>) => Record<string, unknown>; onDone: () => void; onClose: () => void;
}

/** A command as a few fields: a signature asks the password last, a refusal stands at its field. */
export function CommandDialog({ title, submit, done, lead, danger = false, command, asks, inputOf, onDone, onClose }: CommandDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(asks.map(({ name, start = '' }) => [name, start])));
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const missing = asks.find(({ name, optional }) => !optional && (values[name] ?? '').trim() === '');
    if (missing) return setRefused({ message: t('app.field.required'), field: missing.name });
    setWorking(true);
    setRefused(null);
    try {
      const answer = await give(command, inputOf(values), asks.map(({ name }) => name));
      if (answer.refused) return setRefused(answer.refused);
      notify(done, { type: 'success' });
      onDone();
    } catch (error) {
      setRefused({ message: say(error), field: null });
    } finally {
      setWorking(false);
    }
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <form noValidate onSubmit={(event) => void send(event)}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {lead}
          {refused && refused.field === null && <Alert severity="error" role="alert">{refused.message}</Alert>}
          {asks.map((one, index) => <AskedField key={one.name} asked={one} autoFocus={index === 0} value={values[one.name] ?? ''} onChange={(value) => setValues({ ...values, [one.name]: value })} error={refused?.field === one.name ? refused.message : null} />)}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1 }}>
          <Button onClick={onClose}>{t('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={working}>{submit}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function AskedField({ asked, value, onChange, error, autoFocus }: { asked: Asked; value: string; onChange: (value: string) => void; error: string | null; autoFocus: boolean }) {
  const t = useTranslate();
  const { name, label, type = 'text', optional = false, hint, choices } = asked;
  return (
    <TextField
      name={name} label={optional ? `${label}${t('app.mark.aside', { text: t('app.field.optional') })}` : label} value={value} autoFocus={autoFocus} error={error !== null} helperText={error ?? hint} onChange={(event) => onChange(event.target.value)}
      type={type === 'password' ? 'password' : type === 'number' ? 'number' : type === 'date' ? 'date' : 'text'} multiline={type === 'long'} minRows={type === 'long' ? 3 : undefined} select={type === 'choice'}
      autoComplete={type === 'password' ? 'current-password' : 'off'} slotProps={type === 'date' ? { inputLabel: { shrink: true } } : {}}
    >
      {choices?.map((one) => <MenuItem key={one.id} value={one.id}>{one.name}</MenuItem>)}
    </TextField>
  );
}
