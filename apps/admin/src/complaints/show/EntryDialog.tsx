import { useState } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useNotify, useTranslate } from 'ra-core';
import { CHANNELS, CONTENTS } from '@huiyin/domain';
import { FormDialog } from '../../controls/FormDialog.tsx';
import { useSubmission } from '../../controls/useSubmission.ts';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { RefusalNotice } from '../actions/RefusalNotice.tsx';
import { correctDocument, signDocument } from '../care.graphql.ts';
import { runCommand } from '../run-command.ts';
import { correctableValues } from './correctable.ts';
import { useReadableEntry } from './useReadableEntry.ts';

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
  const { moment } = useTimeWords();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const correcting = action === 'complaintCorrect';
  const [first] = correctableValues(entry.type, entry.data);
  const [values, setValues] = useState<Record<string, string>>(correcting && first ? { key: first.key, value: first.value } : {});
  const fields = correcting ? ['key', 'value', 'reason'] : ['password'];
  const submission = useSubmission({
    fields, missing: () => (correcting ? ['reason'] : fields).filter((name) => !values[name]?.trim()),
    send: async () => {
      const aim = { complaintId: complaint.id, entryId: entry.id, expectedVersion: complaint.version };
      const { complaint: after, refusal: refused } = await (correcting
        ? runCommand(correctDocument, { ...aim, key: values['key'], value: values['value']?.trim() || null, reason: values['reason'] })
        : runCommand(signDocument, { ...aim, password: values['password'] }));
      if (refused) return refused;
      notify(`action.done.${action}`, { type: 'success' });
      onDone(after);
      return null;
    },
  });
  const { errors, refusal, clear } = submission;
  const set = (patch: Record<string, string>): void => { setValues((now) => ({ ...now, ...patch })); clear(...fields); };
  return (
    <FormDialog
      title={t(`action.name.${action}`)} subtitle={join([words('entry', entry.type), moment(entry.at)])} lead={t(`action.lead.${action}`)} submit={t('action.submit')}
      submission={submission} notice={<RefusalNotice refusal={refusal} onReload={() => { clear(); onReload(); }} />} onClose={onClose}
    >
      {correcting
        ? <CorrectionFields entry={entry} values={values} errors={errors} set={set} />
        : <><Shown entry={entry} /><TextField name="password" type="password" autoComplete="current-password" autoFocus={!phone} label={t('action.field.password')} value={values['password'] ?? ''} error={Boolean(errors['password'])} helperText={errors['password'] ?? t('action.field.passwordHint')} onChange={(event) => set({ password: event.target.value })} /></>}
    </FormDialog>
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
  const lines = useReadableEntry()(entry);
  return (
    <Box sx={({ look }) => ({ border: '1.5px solid', borderColor: look.line, borderRadius: 2.5, p: 1.75, display: 'grid', gap: 0.5 })}>
      {lines.map(({ key, label, value }) => <Box key={key} sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{label && <Box component="span" sx={{ color: 'text.secondary' }}>{label} </Box>}{value}</Box>)}
    </Box>
  );
}
