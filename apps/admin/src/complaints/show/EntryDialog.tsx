import { useState, type FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../../controls/Failure.tsx';
import { CHANNELS, CONTENTS } from '@huiyin/domain';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { RefusalNotice } from '../actions/RefusalNotice.tsx';
import { correctDocument, signDocument } from '../care.graphql.ts';
import { fieldOf } from '../../providers/command.ts';
import { runCommand, type ComplaintRefusal } from '../run-command.ts';
import { correctableValues } from './correctable.ts';
import { readableData } from './entry-data.ts';
import { useEntryWords } from './entry-words.ts';

export type EntryAction = 'complaintCorrect' | 'complaintSign';
export interface NamedEntry { id: string; type: string; at: string; data: unknown }
interface EntryDialogProps {
  action: EntryAction; entry: NamedEntry; complaint: ComplaintFacts;
  onDone: (complaint: ComplaintFacts) => void; onReload: () => void; onClose: () => void;
}

/** Correcting one value of an entry, or signing the entry as it is shown here (LDG-2, LDG-3). */
export function EntryDialog({ action, entry, complaint, onDone, onReload, onClose }: EntryDialogProps) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const notify = useNotify();
  const sayFailure = useFailureWords();
  const { moment } = useTimeWords();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const correcting = action === 'complaintCorrect';
  const [first] = correctableValues(entry.type, entry.data);
  const [values, setValues] = useState<Record<string, string>>(correcting && first ? { key: first.key, value: first.value } : {});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<ComplaintRefusal | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const fields = correcting ? ['key', 'value', 'reason'] : ['password'];

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (working) return;
    setRefusal(null);
    setFailure(null);
    const missing = (correcting ? ['reason'] : fields).filter((name) => !values[name]?.trim());
    setErrors(Object.fromEntries(missing.map((name) => [name, t('app.field.required')])));
    if (missing.length > 0) return;
    setWorking(true);
    try {
      const aim = { complaintId: complaint.id, entryId: entry.id, expectedVersion: complaint.version };
      const outcome = await (correcting
        ? runCommand(correctDocument, { ...aim, key: values['key'], value: values['value']?.trim() || null, reason: values['reason'] })
        : runCommand(signDocument, { ...aim, password: values['password'] }));
      if (outcome.complaint) {
        notify(`action.done.${action}`, { type: 'success' });
        onDone(outcome.complaint);
        return;
      }
      const field = fieldOf(outcome.refusal, fields);
      if (field) setErrors({ [field]: outcome.refusal.message });
      else setRefusal(outcome.refusal);
    } catch (error) {
      setFailure(sayFailure(error));
    } finally {
      setWorking(false);
    }
  }

  const set = (patch: Record<string, string>): void => { setValues((now) => ({ ...now, ...patch })); setErrors({}); };
  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="sm" fullScreen={phone} aria-labelledby="entry-action-title">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <DialogTitle id="entry-action-title" sx={{ pb: 0.5 }}>
          {t(`action.name.${action}`)}
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontWeight: 400 }}>{join([words('entry', entry.type), moment(entry.at)])}</Box>
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, alignContent: 'start', pt: '8px !important' }}>
          <Box sx={{ color: 'text.secondary' }}>{t(`action.lead.${action}`)}</Box>
          <RefusalNotice refusal={refusal} failure={failure} onReload={() => { setRefusal(null); onReload(); }} />
          {correcting
            ? <CorrectionFields entry={entry} values={values} errors={errors} set={set} />
            : <><Shown entry={entry} /><TextField name="password" type="password" autoComplete="current-password" autoFocus={!phone} label={t('action.field.password')} value={values['password'] ?? ''} error={Boolean(errors['password'])} helperText={errors['password'] ?? t('action.field.passwordHint')} onChange={(event) => set({ password: event.target.value })} /></>}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Button onClick={onClose} disabled={working}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working} sx={{ minWidth: 132 }}>{t(working ? 'action.working' : 'action.submit')}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

interface CorrectionFieldsProps { entry: NamedEntry; values: Record<string, string>; errors: Record<string, string>; set: (patch: Record<string, string>) => void }

const SELECT = { select: { native: true }, inputLabel: { shrink: true } } as const;

function CorrectionFields({ entry, values, errors, set }: CorrectionFieldsProps) {
  const t = useTranslate();
  const words = useWords();
  const offered = correctableValues(entry.type, entry.data);
  const { key = '', value = '' } = values;
  const choices = entry.type !== 'ComplaintRegistered' ? [] : key === 'channel' ? CHANNELS.map((one) => ({ one, label: words('channel', one) })) : key === 'content' ? CONTENTS.map((one) => ({ one, label: words('content', one) })) : [];
  return (
    <>
      <TextField name="key" select label={t('action.field.correctKey')} slotProps={SELECT} value={key} error={Boolean(errors['key'])} helperText={errors['key']} onChange={(event) => set({ key: event.target.value, value: offered.find((one) => one.key === event.target.value)?.value ?? '' })}>
        {offered.map((one) => <option key={one.key} value={one.key}>{t(`complaint.data.${one.key}`)}</option>)}
      </TextField>
      <TextField
        name="value" label={t('action.field.correctValue')} value={value} error={Boolean(errors['value'])} helperText={errors['value'] ?? (value === '' ? t('action.field.correctNone') : undefined)}
        {...(choices.length > 0 ? { select: true, slotProps: SELECT } : { multiline: true, maxRows: 8 })} onChange={(event) => set({ value: event.target.value })}
      >
        {choices.map(({ one, label }) => <option key={one} value={one}>{label}</option>)}
      </TextField>
      <TextField name="reason" label={t('action.field.correctReason')} required multiline maxRows={4} value={values['reason'] ?? ''} error={Boolean(errors['reason'])} helperText={errors['reason']} onChange={(event) => set({ reason: event.target.value })} />
    </>
  );
}

/** What is signed: the entry's words, in sight above the password. */
function Shown({ entry }: { entry: NamedEntry }) {
  const t = useTranslate();
  const say = useEntryWords();
  const lines = readableData(entry.type, entry.data, say);
  return (
    <Box sx={({ look }) => ({ border: '1.5px solid', borderColor: look.line, borderRadius: 2.5, p: 1.75, display: 'grid', gap: 0.5 })}>
      {lines.map(({ key, value }) => <Box key={key} sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}><Box component="span" sx={{ color: 'text.secondary' }}>{t(`complaint.data.${key}`)} </Box>{value}</Box>)}
    </Box>
  );
}
