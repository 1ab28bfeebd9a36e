import { useState, type FormEvent } from 'react';
import DoneIcon from '@mui/icons-material/CheckCircleRounded';
import FailedIcon from '@mui/icons-material/ErrorRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useFailureWords } from '../../controls/Failure.tsx';
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
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);
  const fields = shownFields(definition, like, values);
  const running = answers !== null && answers.length < complaints.length;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const missing = missingFields(fields, like, values);
    setErrors(Object.fromEntries(missing.map((name) => [name, t('app.field.required')])));
    if (missing.length > 0 || answers !== null) return;
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
    <Dialog open onClose={running ? undefined : () => onClose(answers !== null)} fullWidth maxWidth="sm" aria-labelledby="bulk-title">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="bulk-title">{t('complaint.bulk.of', { action: t(`action.name.${action}`), n: complaints.length })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {answers === null && <Box sx={{ color: 'text.secondary' }}>{t('complaint.bulk.lead')}</Box>}
          {answers === null && fields.map((field) => (
            <ActionField key={`${field.name}.${field.label}`} field={field} complaint={like} values={values} error={errors[field.name]} autoFocus={false} set={(name, value) => setValues((now) => ({ ...now, [name]: value }))} />
          ))}
          {answers !== null && <Answers answers={answers} total={complaints.length} />}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1 }}>
          {answers === null
            ? <><Button onClick={() => onClose(false)}>{t('action.cancel')}</Button><Button type="submit" variant="contained">{t('action.submit')}</Button></>
            : <Button variant="contained" disabled={running} onClick={() => onClose(true)}>{t('complaint.bulk.close')}</Button>}
        </DialogActions>
      </Box>
    </Dialog>
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
