import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../../controls/Failure.tsx';
import { useJoin } from '../../i18n/useJoin.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { fieldOf } from '../../providers/command.ts';
import { runCommand, type ComplaintRefusal } from '../run-command.ts';
import { ActionField } from './ActionFields.tsx';
import { actionLabel } from './action-label.ts';
import { ClosingChecklist } from './ClosingChecklist.tsx';
import { definitionOf, inputOf, mayCloseNow, missingFields, shownFields, unfinishedField, type ActionName, type Values } from './definitions.ts';
import { RefusalNotice } from './RefusalNotice.tsx';

interface ActionDialogProps {
  action: ActionName; complaint: ComplaintFacts; draft: Values | undefined;
  onDraft: (values: Values) => void; onDone: (complaint: ComplaintFacts) => void; onReload: () => void; onClose: () => void;
}

/** One command as a form. What was typed survives closing it, a stale version and a lost network. */
export function ActionDialog({ action, complaint, draft, onDraft, onDone, onReload, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const join = useJoin();
  const say = useFailureWords();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const definition = definitionOf(action);
  const [values, setValues] = useState<Values>(() => draft ?? definition.initial?.(complaint) ?? {});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<ComplaintRefusal | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const fields = shownFields(definition, complaint, values);
  const firstText = fields[0]?.kind === 'text' ? fields[0].name : undefined;

  useEffect(() => { onDraft(values); }, [values]); // eslint-disable-line react-hooks/exhaustive-deps

  const showErrors = (next: Record<string, string>): void => {
    setErrors(next);
    const [name] = Object.keys(next);
    if (name) form.current?.querySelector<HTMLElement>(`[name="${name}"], [data-field="${name}"] [tabindex="0"]`)?.focus();
  };

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (working) return;
    setRefusal(null);
    setFailure(null);
    const missing = missingFields(fields, complaint, values);
    showErrors(Object.fromEntries(missing.map((name) => [name, t('app.field.required')])));
    if (missing.length > 0) return;
    setWorking(true);
    try {
      const unfinished = await unfinishedField(fields, values);
      if (unfinished) return showErrors({ [unfinished]: t('file.field.unfinished') });
      const { complaint: after, refusal: refused } = await runCommand(definition.document, { ...inputOf(fields, values), complaintId: complaint.id, expectedVersion: complaint.version });
      if (after) {
        notify(`action.done.${action}`, { type: 'success' });
        onDone(after);
        return;
      }
      const field = fieldOf(refused, fields.map(({ name }) => name));
      if (field && !refused.missing) showErrors({ [field]: refused.message });
      else setRefusal(refused);
    } catch (error) {
      setFailure(say(error));
    } finally {
      setWorking(false);
    }
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="sm" fullScreen={phone} aria-labelledby="action-title">
      <Box component="form" ref={form} noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <DialogTitle id="action-title" sx={{ pb: 0.5 }}>
          {actionLabel(t, action, complaint)}
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontWeight: 400 }}>{join([complaint.number, complaint.title])}</Box>
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, alignContent: 'start', pt: '8px !important' }}>
          <Box sx={{ color: 'text.secondary' }}>{t(`action.lead.${action}`)}</Box>
          <RefusalNotice refusal={refusal} failure={failure} onReload={() => { setRefusal(null); onReload(); }} />
          {action === 'complaintClose' && mayCloseNow(complaint) && <ClosingChecklist complaint={complaint} />}
          {fields.map((field) => (
            <ActionField key={`${field.name}.${field.label}`} field={field} complaint={complaint} values={values} error={errors[field.name]} autoFocus={field.name === firstText && !phone}
              set={(name, value) => { setValues((now) => ({ ...now, [name]: value })); setErrors(({ [name]: _, ...rest }) => rest); }} />
          ))}
          {action === 'complaintCallBack' && values['answer'] === 'DISSATISFIED' && complaint.judgement === 'VALID' && <Box sx={{ color: 'warning.main', fontSize: '0.875rem' }}>{t('action.dissatisfiedHint')}</Box>}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Button onClick={onClose} disabled={working}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working} sx={{ minWidth: 132 }}>{t(working ? 'action.working' : 'action.submit')}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
