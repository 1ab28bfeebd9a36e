import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../../controls/FormDialog.tsx';
import { useSubmission, type Obstacle } from '../../controls/useSubmission.ts';
import { useJoin } from '../../i18n/useJoin.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { runCommand, type ComplaintRefusal } from '../run-command.ts';
import { ActionField } from './ActionFields.tsx';
import { actionLabel } from './action-label.ts';
import { ClosingChecklist } from './ClosingChecklist.tsx';
import { definitionOf, inputOf, mayCloseNow, missingFields, shownFields, unfinishedField, type ActionName, type Values } from './definitions.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { StatementPanel } from '../../statements/StatementPanel.tsx';
import { useWindowStatements } from '../../statements/useWindowStatements.ts';

interface ActionDialogProps {
  action: ActionName; complaint: ComplaintFacts; draft: Values | undefined;
  onDraft: (values: Values) => void; onDone: (complaint: ComplaintFacts) => void; onReload: () => void; onClose: () => void;
}

/** Commands that answer a customer: by the statement in force for the matter, which is on screen (STM-3). */
const ANSWERS: readonly ActionName[] = ['complaintReply', 'complaintTellResult', 'complaintExplain'];

// The words to read stay in sight while the form rolls; a long statement rolls in itself.
// What rolls lies inside: a row of the form would give a box that rolls no height of its own.
const PINNED = { position: 'sticky', top: -8, zIndex: 2, bgcolor: 'background.paper', borderRadius: 3 } as const;
const ROLLING = { maxHeight: { xs: '40dvh', sm: '50dvh' }, overflowY: 'auto' } as const;

/** One command as a form. What was typed survives closing it, a stale version and a lost network. */
export function ActionDialog({ action, complaint, draft, onDraft, onDone, onReload, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const join = useJoin();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const definition = definitionOf(action);
  const [values, setValues] = useState<Values>(() => draft ?? definition.initial?.(complaint) ?? {});
  const fields = shownFields(definition, complaint, values);
  const firstText = fields[0]?.kind === 'text' ? fields[0].name : undefined;

  const answers = ANSWERS.includes(action);
  const said = useWindowStatements({ complaintId: complaint.id }, answers);
  const [chosen, setChosen] = useState<string>();
  const current = said.shown.find(({ incidentId }) => incidentId === chosen) ?? said.shown[0];

  useEffect(() => { onDraft(values); }, [values]); // eslint-disable-line react-hooks/exhaustive-deps

  const submission = useSubmission<ComplaintRefusal | Obstacle>({
    fields: fields.map(({ name }) => name), missing: () => missingFields(fields, complaint, values),
    send: async () => {
      if (said.unknown) return { message: t('statement.window.wait'), path: null };
      const unfinished = await unfinishedField(fields, values);
      if (unfinished) return { message: t('file.field.unfinished'), path: [unfinished] };
      const { complaint: after, refusal } = await runCommand(definition.document, { ...inputOf(fields, values), ...(current ? { statementId: current.statementId } : {}), complaintId: complaint.id, expectedVersion: complaint.version });
      // Another version came into force a moment ago, or it ended: what is on screen is read anew.
      if (answers && refusal) said.refetch();
      // What is missing is a list, whichever field it names.
      if (refusal) return refusal.missing ? { ...refusal, path: null } : refusal;
      notify(`action.done.${action}`, { type: 'success' });
      onDone(after);
      return null;
    },
  });
  const { errors, refusal, clear } = submission;
  return (
    <FormDialog
      title={actionLabel(t, action, complaint)} subtitle={join([complaint.number, complaint.title])} lead={t(`action.lead.${action}`)} submit={t('action.submit')}
      submission={submission} notice={<RefusalNotice refusal={refusal} onReload={() => { clear(); onReload(); }} />} onClose={onClose}
    >
      {current && <Box sx={PINNED}><Box sx={ROLLING}><StatementPanel statements={said.shown} isNew={said.isNew} chosen={current.incidentId} onChoose={setChosen} /></Box></Box>}
      {action === 'complaintClose' && mayCloseNow(complaint) && <ClosingChecklist complaint={complaint} />}
      {fields.map((field) => (
        <ActionField key={`${field.name}.${field.label}`} field={field} complaint={complaint} values={values} error={errors[field.name]} autoFocus={field.name === firstText && !phone}
          set={(name, value) => { setValues((now) => ({ ...now, [name]: value })); clear(name); }} />
      ))}
      {action === 'complaintCallBack' && values['answer'] === 'DISSATISFIED' && complaint.judgement === 'VALID' && <Box sx={{ color: 'warning.main', fontSize: '0.875rem' }}>{t('action.dissatisfiedHint')}</Box>}
    </FormDialog>
  );
}
