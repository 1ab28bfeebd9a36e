import { useState } from 'react';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../../controls/FormDialog.tsx';
import { useSubmission } from '../../controls/useSubmission.ts';
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import { useToday } from '../useToday.ts';
import { runCustomerCommand } from '../run-command.ts';
import { CustomerField } from './CustomerField.tsx';
import { DEFINITIONS, inputOf, missingFields, type Values } from './definitions.ts';

interface DialogProps { action: string; customer: CustomerFactsFragment; onDone: (customer: CustomerFactsFragment) => void; onStale: () => void; onClose: () => void }

/** One command as a form. A stale version keeps what was typed and reads the newest content beside it. */
export function CustomerActionDialog({ action, customer, onDone, onStale, onClose }: DialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const today = useToday();
  const definition = DEFINITIONS[action]!;
  const [values, setValues] = useState<Values>(() => definition.initial?.(today) ?? {});
  const submission = useSubmission({
    fields: definition.fields.map(({ name }) => name), missing: () => missingFields(definition.fields, values),
    send: async () => {
      const { customer: after, refusal } = await runCustomerCommand(definition.document, { ...inputOf(definition.fields, values), customerId: customer.id, expectedVersion: customer.version });
      if (refusal?.__typename === 'StaleVersionError') {
        onStale();
        return { message: t('customer.action.stale') };
      }
      if (refusal) return refusal;
      notify('customer.action.done', { type: 'success' });
      onDone(after);
      return null;
    },
  });
  const set = (part: Values): void => { setValues((now) => ({ ...now, ...part })); submission.clear(...Object.keys(part)); };
  return (
    <FormDialog title={t(`customer.action.${action}`)} lead={action === 'customerCorrect' && t('customer.field.correctHint')} submit={t('customer.action.submit')} danger={definition.danger ?? false} submission={submission} onClose={onClose}>
      {definition.fields.map((field) => <CustomerField key={field.name} field={field} customer={customer} values={values} error={submission.errors[field.name]} set={set} />)}
    </FormDialog>
  );
}
