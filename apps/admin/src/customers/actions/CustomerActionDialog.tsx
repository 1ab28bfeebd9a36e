import { useState, type FormEvent } from 'react';
import Alert from '@mui/material/Alert';
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
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import { useToday } from '../useToday.ts';
import { fieldOf } from '../../providers/command.ts';
import { runCustomerCommand } from '../run-command.ts';
import { CustomerField } from './CustomerField.tsx';
import { DEFINITIONS, inputOf, missingFields, type Values } from './definitions.ts';

interface DialogProps { action: string; customer: CustomerFactsFragment; onDone: (customer: CustomerFactsFragment) => void; onStale: () => void; onClose: () => void }

/** One command as a form. A stale version keeps what was typed and reads the newest content beside it. */
export function CustomerActionDialog({ action, customer, onDone, onStale, onClose }: DialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const today = useToday();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const definition = DEFINITIONS[action]!;
  const [values, setValues] = useState<Values>(() => definition.initial?.(today) ?? {});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setFailure(null);
    const missing = missingFields(definition.fields, values);
    setErrors(Object.fromEntries(missing.map((name) => [name, t('app.field.required')])));
    if (working || missing.length > 0) return;
    setWorking(true);
    try {
      const { customer: after, refusal } = await runCustomerCommand(definition.document, { ...inputOf(definition.fields, values), customerId: customer.id, expectedVersion: customer.version });
      if (after) {
        notify('customer.action.done', { type: 'success' });
        return onDone(after);
      }
      const field = fieldOf(refusal, definition.fields.map(({ name }) => name));
      if (refusal.__typename === 'StaleVersionError') { setFailure(t('customer.action.stale')); onStale(); }
      else if (field) setErrors({ [field]: refusal.message });
      else setFailure(refusal.message);
    } catch (error) {
      setFailure(say(error));
    } finally {
      setWorking(false);
    }
  }
  const set = (part: Values): void => { setValues((now) => ({ ...now, ...part })); setErrors((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !(name in part)))); };
  return (
    <Dialog open onClose={working ? undefined : onClose} fullWidth maxWidth="sm" fullScreen={phone} aria-labelledby="customer-action">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
        <DialogTitle id="customer-action">{t(`customer.action.${action}`)}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, alignContent: 'start', pt: '8px !important' }}>
          {action === 'customerCorrect' && <Box sx={{ color: 'text.secondary' }}>{t('customer.field.correctHint')}</Box>}
          {failure && <Alert severity="error" role="alert">{failure}</Alert>}
          {definition.fields.map((field) => <CustomerField key={field.name} field={field} customer={customer} values={values} error={errors[field.name]} set={set} />)}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Button onClick={onClose} disabled={working}>{t('customer.action.cancel')}</Button>
          <Button type="submit" variant="contained" color={definition.danger ? 'error' : 'primary'} disabled={working} sx={{ minWidth: 120 }}>{t(working ? 'customer.action.working' : 'customer.action.submit')}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
