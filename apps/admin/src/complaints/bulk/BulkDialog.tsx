import { useState } from 'react';
import DoneIcon from '@mui/icons-material/CheckCircleRounded';
import FailedIcon from '@mui/icons-material/ErrorRounded';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useFailureWords } from '../../controls/Failure.tsx';
import { FormDialog } from '../../controls/FormDialog.tsx';
import { useSubmission } from '../../controls/useSubmission.ts';
import type { ComplaintFacts, ComplaintRow } from '../../providers/data-provider.ts';
import { ActionField } from '../actions/ActionFields.tsx';
import { definitionOf, inputOf, missingFields, shownFields, type ActionName, type Values } from '../actions/definitions.ts';
import { runCommand } from '../run-command.ts';

interface Answer { id: string; number: string; title: string | null | undefined; refused: string | null }

/** One form for several complaints; each is a command of its own, with its own answer. */
export function BulkDialog({ action, complaints, onClose }: { action: ActionName; complaints: readonly ComplaintRow[]; onClose: (done: boolean) => void }) {
  const t = useTranslate();
  const say = useFailureWords();
  const cache = useQueryClient();
  const definition = definitionOf(action);
  // The rows are all that is known of them here; what a form shows of one complaint is left out.
  const like = { ...complaints[0], department: null } as unknown as ComplaintFacts;
  const [values, setValues] = useState<Values>(() => definition.initial?.(like) ?? {});
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);
  const fields = shownFields(definition, like, values);
  const submission = useSubmission({
    fields: [], missing: () => (answers === null ? missingFields(fields, like, values) : []),
    send: async () => {
      if (answers !== null) onClose(true);
      else await sendEach();
      return null;
    },
  });

  async function sendEach(): Promise<void> {
    const done: Answer[] = [];
    setAnswers([]);
    for (const { id, number, title, version } of complaints) {
      const refused = await runCommand(definition.document, { ...inputOf(fields, values), complaintId: id, expectedVersion: version }).then(({ refusal }) => refusal?.message ?? null, say);
      done.push({ id, number, title, refused });
      setAnswers([...done]);
    }
    void cache.invalidateQueries({ queryKey: ['complaints'] });
  }

  return (
    <FormDialog
      title={t('complaint.bulk.of', { action: t(`action.name.${action}`), n: complaints.length })} lead={answers === null && t('complaint.bulk.lead')} submit={t(answers === null ? 'action.submit' : 'complaint.bulk.close')} cancel={answers === null}
      submission={submission} onClose={() => onClose(answers !== null)}
    >
      {answers === null && fields.map((field) => (
        <ActionField key={`${field.name}.${field.label}`} field={field} complaint={like} values={values} error={submission.errors[field.name]} autoFocus={false} set={(name, value) => { setValues((now) => ({ ...now, [name]: value })); submission.clear(name); }} />
      ))}
      {answers !== null && <Answers answers={answers} total={complaints.length} />}
    </FormDialog>
  );
}

function Answers({ answers, total }: { answers: readonly Answer[]; total: number }) {
  const t = useTranslate();
  const refused = answers.filter((one) => one.refused !== null).length;
  return (
    <>
      <Box role="status">{t('complaint.bulk.sum', { done: answers.length - refused, refused, total })}</Box>
      {answers.length < total && <LinearProgress variant="determinate" value={(answers.length / total) * 100} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {answers.map(({ id, number, title, refused: why }) => (
          <Box component="li" key={id} sx={{ display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', gap: 1 }}>
            {why === null ? <DoneIcon color="success" fontSize="small" titleAccess={t('complaint.bulk.ok')} /> : <FailedIcon color="error" fontSize="small" titleAccess={t('complaint.bulk.refused')} />}
            <Box sx={{ overflowWrap: 'anywhere' }}><b>{number}</b> {title}{why !== null && <Box sx={{ color: 'error.main' }}>{why}</Box>}</Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
