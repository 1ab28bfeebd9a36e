import { useRef, useState, type FormEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { inputOf, missingFields, shownFields, WORK_DEFINITIONS, type Values } from './definitions.ts';
import { runWork } from './run-work.ts';
import { WorkField } from './WorkField.tsx';

/** What a form is opened with: its command, what the subject is called, and what is sent besides the fields. */
export interface WorkAsk {
  readonly action: string;
  readonly title?: string | undefined;
  /** Ids and version, or the community. */
  readonly sent: Values;
  /** What the fields start with. */
  readonly initial?: Values;
}
interface WorkDialogProps { ask: WorkAsk; onClose: () => void; onDone?: ((id: string) => void) | undefined }

/** One command on works and checks as a form; on a phone it fills the screen. What it wrote is read anew. */
export function WorkDialog({ ask, onClose, onDone }: WorkDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const cache = useQueryClient();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const definition = WORK_DEFINITIONS[ask.action]!;
  const [values, setValues] = useState<Values>(() => ({ ...definition.initial, ...ask.initial }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  // One key a form: sending it twice writes it once.
  const key = useRef(crypto.randomUUID());
  const fields = shownFields(definition, { ...ask.sent, ...values });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const missing = missingFields(fields, { ...ask.sent, ...values });
    setErrors(Object.fromEntries(missing.map((name) => [name, t('app.field.required')])));
    setFailure(null);
    if (working || missing.length > 0) return;
    setWorking(true);
    try {
      const { id, refusal } = await runWork(ask.action, definition.subject, { ...inputOf(fields, values), ...ask.sent, ...('communityId' in ask.sent ? { idempotencyKey: key.current } : {}) });
      if (id !== null) {
        notify('works.done', { type: 'success', messageArgs: { name: t(`works.action.${ask.action}`) } });
        await cache.invalidateQueries({ queryKey: ['works'] });
        onClose();
        onDone?.(id);
        return;
      }
      const field = fields.find(({ name }) => refusal.path?.includes(name));
      if (field) setErrors({ [field.name]: refusal.message });
      else setFailure(refusal.message);
    } catch (error) {
      setFailure(say(error));
    } finally {
      setWorking(false);
    }
  }

  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="sm" fullScreen={phone && fields.length > 0} aria-labelledby="work-title">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <DialogTitle id="work-title" sx={{ pb: 0.5 }}>{t(`works.action.${ask.action}`)}{ask.title && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontWeight: 400 }}>{ask.title}</Box>}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, alignContent: 'start', pt: '8px !important' }}>
          <Box sx={{ color: 'text.secondary' }}>{t(`works.lead.${ask.action}`)}</Box>
          {failure && <Alert severity="error" role="alert">{failure}</Alert>}
          {fields.map((field) => <WorkField key={field.name} field={field} values={values} error={errors[field.name]} set={(name, value) => { setValues((now) => ({ ...now, [name]: value })); setErrors(({ [name]: _, ...rest }) => rest); }} />)}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Button onClick={onClose} disabled={working}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working} sx={{ minWidth: 132, minHeight: 48 }}>{t(working ? 'action.working' : `works.action.${ask.action}`)}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
