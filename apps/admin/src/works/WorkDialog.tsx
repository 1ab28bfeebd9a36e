import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
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
  const cache = useQueryClient();
  const definition = WORK_DEFINITIONS[ask.action]!;
  const [values, setValues] = useState<Values>(() => ({ ...definition.initial, ...ask.initial }));
  // One key a form: sending it twice writes it once.
  const key = useRef(crypto.randomUUID());
  const fields = shownFields(definition, { ...ask.sent, ...values });

  const submission = useSubmission({
    fields: fields.map(({ name }) => name), missing: () => missingFields(fields, { ...ask.sent, ...values }),
    send: async () => {
      const { id, refusal } = await runWork(ask.action, definition.subject, { ...inputOf(fields, values), ...ask.sent, ...('communityId' in ask.sent ? { idempotencyKey: key.current } : {}) });
      if (refusal) return refusal;
      notify('works.done', { type: 'success', messageArgs: { name: t(`works.action.${ask.action}`) } });
      await cache.invalidateQueries({ queryKey: ['works'] });
      onClose();
      onDone?.(id);
      return null;
    },
  });
  return (
    <FormDialog title={t(`works.action.${ask.action}`)} subtitle={ask.title} lead={t(`works.lead.${ask.action}`)} submit={t(`works.action.${ask.action}`)} size={fields.length > 0 ? 'sm' : 'xs'} submission={submission} onClose={onClose}>
      {fields.map((field) => <WorkField key={field.name} field={field} values={values} error={submission.errors[field.name]} set={(name, value) => { setValues((now) => ({ ...now, [name]: value })); submission.clear(name); }} />)}
    </FormDialog>
  );
}
