import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission, type Obstacle } from '../controls/useSubmission.ts';
import { UploadTray } from '../files/upload-tray.ts';
import { inputOf, missingFields, shownFields, WORK_DEFINITIONS, type Values, type WorkDefinition } from './definitions.ts';
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
export interface WorkDialogProps {
  ask: WorkAsk;
  /** Reads what is sent once somebody else was faster, so that it stands behind the form, and the words for it. Absent: the form has to be opened anew. */
  fresh?: { readonly read: () => Promise<Values>; readonly words: string } | undefined;
  onClose: () => void; onDone?: ((id: string) => void) | undefined;
}

const traysOf = ({ fields }: WorkDefinition): Values => Object.fromEntries(fields.filter(({ kind }) => kind === 'photos').map(({ name }) => [name, new UploadTray()]));
/** Waits for the files on their way; the field of one that did not arrive. */
async function unfinished(values: Values): Promise<string | null> {
  for (const [name, value] of Object.entries(values)) if (value instanceof UploadTray && !(await value.settled())) return name;
  return null;
}

const isStale = (obstacle: object | null): boolean => obstacle !== null && '__typename' in obstacle && obstacle.__typename === 'StaleVersionError';

/** One command on works and checks as a form; on a phone it fills the screen. What it wrote is read anew. */
export function WorkDialog({ ask, fresh, onClose, onDone }: WorkDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const definition = WORK_DEFINITIONS[ask.action]!;
  const [values, setValues] = useState<Values>(() => ({ ...traysOf(definition), ...definition.initial, ...ask.initial }));
  // One key a form: sending it twice writes it once.
  const key = useRef(crypto.randomUUID());
  const [sent, setSent] = useState(ask.sent);
  const fields = shownFields(definition, { ...sent, ...values });

  const submission = useSubmission<Obstacle>({
    fields: fields.map(({ name }) => name), missing: () => missingFields(fields, { ...sent, ...values }),
    send: async () => {
      const late = await unfinished(values);
      if (late !== null) return { message: t('file.field.unfinished'), path: [late] };
      const { id, refusal } = await runWork(ask.action, definition.subject, { ...inputOf(fields, values), ...sent, ...('communityId' in sent || definition.keyed ? { idempotencyKey: key.current } : {}) });
      if (refusal) return refusal;
      notify('works.done', { type: 'success', messageArgs: { name: t(`works.action.${ask.action}`) } });
      await cache.invalidateQueries({ queryKey: ['works'] });
      onClose();
      onDone?.(id);
      return null;
    },
  });
  const stale = fresh !== undefined && isStale(submission.refusal);
  const look = async (read: () => Promise<Values>): Promise<void> => { setSent(await read()); submission.clear(); };
  return (
    <FormDialog title={t(`works.action.${ask.action}`)} subtitle={ask.title} lead={t(`works.lead.${ask.action}`)} submit={t(`works.action.${ask.action}`)} size={fields.length > 0 ? 'sm' : 'xs'} submission={submission} notice={stale ? <Alert severity="warning" role="alert" action={<Button size="small" onClick={() => void look(fresh.read)}>{t('app.error.reload')}</Button>}>{fresh.words}</Alert> : undefined} onClose={onClose}>
      {fields.map((field) => <WorkField key={field.name} field={field} values={values} error={submission.errors[field.name]} set={(name, value) => { setValues((now) => ({ ...now, [name]: value })); submission.clear(name); }} />)}
    </FormDialog>
  );
}
