import { useState, type ReactNode } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { CommandDocument } from '../providers/command.ts';
import { give } from './give.ts';

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
  const notify = useNotify();
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(asks.map(({ name, start = '' }) => [name, start])));
  const submission = useSubmission({
    fields: asks.map(({ name }) => name), missing: () => asks.filter(({ name, optional }) => !optional && (values[name] ?? '').trim() === '').map(({ name }) => name),
    send: async () => {
      const { refusal } = await give(command, inputOf(values));
      if (refusal) return refusal;
      notify(done, { type: 'success' });
      onDone();
      return null;
    },
  });
  const set = (name: string, value: string): void => { setValues((now) => ({ ...now, [name]: value })); submission.clear(name); };
  return (
    <FormDialog title={title} lead={lead} submit={submit} danger={danger} size={asks.length > 1 ? 'sm' : 'xs'} submission={submission} onClose={onClose}>
      {asks.map((one, index) => <AskedField key={one.name} asked={one} autoFocus={index === 0} value={values[one.name] ?? ''} onChange={(value) => set(one.name, value)} error={submission.errors[one.name]} />)}
    </FormDialog>
  );
}

function AskedField({ asked, value, onChange, error, autoFocus }: { asked: Asked; value: string; onChange: (value: string) => void; error: string | undefined; autoFocus: boolean }) {
  const t = useTranslate();
  const { name, label, type = 'text', optional = false, hint, choices } = asked;
  return (
    <TextField
      name={name} label={optional ? `${label}${t('app.mark.aside', { text: t('app.field.optional') })}` : label} value={value} autoFocus={autoFocus} error={Boolean(error)} helperText={error ?? hint} onChange={(event) => onChange(event.target.value)}
      type={type === 'password' ? 'password' : type === 'number' ? 'number' : type === 'date' ? 'date' : 'text'} multiline={type === 'long'} minRows={type === 'long' ? 3 : undefined} select={type === 'choice'}
      autoComplete={type === 'password' ? 'current-password' : 'off'} slotProps={type === 'date' ? { inputLabel: { shrink: true } } : {}}
    >
      {choices?.map((one) => <MenuItem key={one.id} value={one.id}>{one.name}</MenuItem>)}
    </TextField>
  );
}
