import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useSubmission, type Obstacle, type Submission } from '../controls/useSubmission.ts';
import type { StatementFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { changedInput, draftInput, missingValues, valuesOf, type StatementValues } from './matter.ts';
import { STATEMENT_DOCUMENTS, type StatementAction } from './commands.ts';
import { runStatement } from './run-statement.ts';
import { StatementFields } from './StatementFields.tsx';
import { Words } from './StatementPanel.tsx';

type Changed = StatementFactsFragment;
interface Closing { onClose: () => void; onDone?: ((statement: Changed) => void) | undefined }

/** One command of a statement on its way; what it wrote is read anew. */
function useStatementCommand(action: StatementAction, fields: readonly string[], missing: () => readonly string[], input: () => Record<string, unknown>, { onClose, onDone }: Closing): Submission {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  return useSubmission<Obstacle>({
    fields, missing,
    send: async () => {
      const { statement, refusal } = await runStatement(STATEMENT_DOCUMENTS[action], input());
      if (refusal) return refusal;
      notify(`statement.done.${action}`, { type: 'success', messageArgs: { number: statement.number, _: t('action.working') } });
      await cache.invalidateQueries({ queryKey: ['statements'] });
      onClose();
      onDone?.(statement);
      return null;
    },
  });
}

const FIELDS = ['explanation', 'handling', 'wording', 'content', 'keywords', 'places', 'reason'] as const;
const keysOf = (values: StatementValues) => Object.keys(values) as readonly (keyof StatementValues)[];

interface DraftDialogProps extends Closing { incidentId: string; subtitle: string; answer: { readonly reason: string; readonly handling: string; readonly impact: string } | null }

/** The first draft 初拟, beside the department's answer that it is made from. */
export function DraftDialog({ incidentId, subtitle, answer, ...closing }: DraftDialogProps) {
  const t = useTranslate();
  const key = useRef(crypto.randomUUID());
  const [values, setValues] = useState<StatementValues>(() => ({ explanation: answer?.reason ?? '', handling: answer?.handling ?? '', wording: '', content: '', keywords: '', places: '' }));
  const submission = useStatementCommand('statementDraft', FIELDS, () => missingValues(values), () => ({ incidentId, ...draftInput(values), idempotencyKey: key.current }), closing);
  const set = (part: Partial<StatementValues>): void => { setValues((now) => ({ ...now, ...part })); submission.clear(...Object.keys(part)); };
  return (
    <FormDialog title={t('statement.action.statementDraft')} subtitle={subtitle} lead={t('statement.lead.statementDraft')} submit={t('statement.submit.statementDraft')} size="md" submission={submission} onClose={closing.onClose}>
      {answer && <Alert severity="info" icon={false}><Words label={t('statement.answer.title')} text={[answer.reason, answer.handling, answer.impact].join('\n')} /></Alert>}
      <StatementFields values={values} errors={submission.errors} set={set} />
    </FormDialog>
  );
}

interface OfStatement extends Closing { statement: StatementFactsFragment }
const named = ({ id, version }: StatementFactsFragment): Record<string, unknown> => ({ statementId: id, expectedVersion: version });
const useSubtitle = ({ number, edition, incident }: StatementFactsFragment): string => {
  const t = useTranslate();
  return useJoin()([number, t('statement.edition', { n: edition }), incident?.title]);
};

/** Changes a draft, or puts a later version in the place of one in force: then it says why. */
export function ChangeDialog({ statement, action, ...closing }: OfStatement & { action: 'statementRevise' | 'statementSupersede' }) {
  const t = useTranslate();
  const subtitle = useSubtitle(statement);
  // What it was when the form opened, and the version that was seen then: a later one is refused as stale.
  const [opened] = useState(statement);
  const [before] = useState(() => valuesOf(statement));
  const [values, setValues] = useState(before);
  const [reason, setReason] = useState('');
  const supersedes = action === 'statementSupersede';
  const missing = (): readonly string[] => [...missingValues(values), ...(supersedes && reason.trim() === '' ? ['reason'] : [])];
  const submission = useStatementCommand(action, FIELDS, missing, () => ({ ...named(opened), ...changedInput(before, values), ...(supersedes ? { reason } : {}) }), closing);
  const set = (part: Partial<StatementValues>): void => { setValues((now) => ({ ...now, ...part })); submission.clear(...keysOf(values).filter((one) => one in part)); };
  return (
    <FormDialog title={t(`statement.action.${action}`)} subtitle={subtitle} lead={t(`statement.lead.${action}`)} submit={t(`statement.submit.${action}`)} size="md" submission={submission} onClose={closing.onClose}>
      <StatementFields values={values} errors={submission.errors} set={set} />
      {supersedes && <Reason label={t('statement.reason.statementSupersede')} value={reason} error={submission.errors['reason']} onChange={(text) => { setReason(text); submission.clear('reason'); }} />}
    </FormDialog>
  );
}

interface ReasonProps { label: string; value: string; error: string | undefined; onChange: (text: string) => void; name?: string; autoFocus?: boolean }
const Reason = ({ label, value, error, onChange, name = 'reason', autoFocus = false }: ReasonProps) =>
  <TextField label={label} name={name} multiline minRows={2} maxRows={8} fullWidth autoFocus={autoFocus} value={value} error={Boolean(error)} helperText={error} onChange={(event) => onChange(event.target.value)} />;

/** Advice of a department, or a pass. */
export function AdviseDialog({ statement, ...closing }: OfStatement) {
  const t = useTranslate();
  const subtitle = useSubtitle(statement);
  const [text, setText] = useState('');
  const [pass, setPass] = useState(false);
  const submission = useStatementCommand('statementAdvise', ['text'], () => (pass || text.trim() !== '' ? [] : ['text']), () => ({ statementId: statement.id, text: text.trim() === '' ? null : text, pass }), closing);
  return (
    <FormDialog title={t('statement.action.statementAdvise')} subtitle={subtitle} lead={t('statement.lead.statementAdvise')} submit={t('statement.submit.statementAdvise')} submission={submission} onClose={closing.onClose}>
      <Words label={t('statement.part.wording')} text={statement.wording} loud />
      <Words label={t('statement.part.explanation')} text={statement.explanation} />
      <Words label={t('statement.part.handling')} text={statement.handling} />
      <ToggleField name="pass" label={t('statement.advice.passLabel')} hint={t('statement.advice.passHint')} value={pass} onChange={(on) => { setPass(on); submission.clear('text'); }} />
      <Reason name="text" label={t('statement.advice.text')} value={text} error={submission.errors['text']} onChange={(next) => { setText(next); submission.clear('text'); }} />
    </FormDialog>
  );
}

/** Fixes and files it; while advice is owed it asks why that is not waited for. */
export function FixDialog({ statement, ...closing }: OfStatement) {
  const t = useTranslate();
  const subtitle = useSubtitle(statement);
  const [withoutAdviceReason, setReason] = useState('');
  const owed = statement.asked.filter(({ advice }) => !advice);
  const missing = (): readonly string[] => (owed.length > 0 && withoutAdviceReason.trim() === '' ? ['withoutAdviceReason'] : []);
  const submission = useStatementCommand('statementFix', ['withoutAdviceReason'], missing, () => ({ ...named(statement), withoutAdviceReason: owed.length > 0 ? withoutAdviceReason : null }), closing);
  return (
    <FormDialog title={t('statement.action.statementFix')} subtitle={subtitle} lead={t('statement.lead.statementFix')} submit={t('statement.submit.statementFix')} submission={submission} onClose={closing.onClose}>
      <Words label={t('statement.part.wording')} text={statement.wording} loud />
      <Words label={t('statement.part.explanation')} text={statement.explanation} />
      <Words label={t('statement.part.handling')} text={statement.handling} />
      {owed.length > 0 && <Alert severity="warning">{t('statement.advice.owedBy', { names: owed.map(({ department }) => department?.name ?? '').join(t('app.mark.list')) })}</Alert>}
      {owed.length > 0 && <Reason name="withoutAdviceReason" label={t('statement.reason.statementFix')} value={withoutAdviceReason} error={submission.errors['withoutAdviceReason']} onChange={(text) => { setReason(text); submission.clear('withoutAdviceReason'); }} />}
    </FormDialog>
  );
}

/** Ends it before its incident does. */
export function EndDialog({ statement, ...closing }: OfStatement) {
  const t = useTranslate();
  const subtitle = useSubtitle(statement);
  const [reason, setReason] = useState('');
  const submission = useStatementCommand('statementEnd', ['reason'], () => (reason.trim() === '' ? ['reason'] : []), () => ({ ...named(statement), reason }), closing);
  return (
    <FormDialog title={t('statement.action.statementEnd')} subtitle={subtitle} lead={t('statement.lead.statementEnd')} submit={t('statement.submit.statementEnd')} danger submission={submission} onClose={closing.onClose}>
      <Reason label={t('statement.reason.statementEnd')} value={reason} error={submission.errors['reason']} onChange={(text) => { setReason(text); submission.clear('reason'); }} autoFocus />
    </FormDialog>
  );
}
