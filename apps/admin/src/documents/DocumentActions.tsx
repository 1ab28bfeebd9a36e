import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { PaperDocumentFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { CommandDialog, type Asked } from '../paperwork/CommandDialog.tsx';
import { documentApproveDocument, documentReturnDocument, documentReviewDocument, documentReviseDocument } from '../paperwork/paperwork.graphql.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';
import { instantOf } from '../time/zone.ts';
import { TemplateDialog } from './TemplateDialog.tsx';
import { draftOf } from './template-draft.ts';

type Step = 'documentReview' | 'documentApprove' | 'documentReturn' | 'documentRevise';
const ORDER: readonly Step[] = ['documentReview', 'documentApprove', 'documentRevise', 'documentReturn'];

/** What the viewer may do with the latest version now, as the API says. */
export function DocumentActions({ document, onChanged }: { document: PaperDocumentFragment; onChanged: () => void }) {
  const t = useTranslate();
  const [open, setOpen] = useState<Step | null>(null);
  const allowed = ORDER.filter((name) => document.allowedActions.some(({ action, allowed: may }) => action === name && may));
  const waiting = document.allowedActions.find(({ action }) => action === (document.latest.status === 'REVIEWED' ? 'documentApprove' : 'documentReview'))?.reason;
  const nextVersion = document.latest.status === 'APPROVED';
  const word = (step: Step): string => t(`paper.document.${{ documentReview: 'review', documentApprove: 'approve', documentReturn: 'return', documentRevise: nextVersion ? 'nextVersion' : 'revise' }[step]}`);
  const close = (): void => setOpen(null);
  const done = (): void => { close(); onChanged(); };
  return (
    <Card title={t('paper.document.next')} id="next">
      <Box sx={{ display: 'grid', gap: 1 }}>
        {allowed.map((step, index) => <Button key={step} data-action={step} variant={index === 0 ? 'contained' : 'outlined'} onClick={() => setOpen(step)}>{word(step)}</Button>)}
        {allowed.length === 0 && <Box sx={{ color: 'text.secondary' }}>{waiting && !nextVersion ? t('paper.document.waiting', { reason: waiting }) : t(`paper.document.status.${document.latest.status}`)}</Box>}
      </Box>
      {open === 'documentRevise' && <TemplateDialog title={word(open)} start={draftOf(document.latest.content, '')} done="paper.document.revised" command={documentReviseDocument} input={{ documentId: document.id, expectedVersion: document.version }} onDone={done} onClose={close} />}
      {open && open !== 'documentRevise' && <Sign step={open} title={word(open)} document={document} onDone={done} onClose={close} />}
    </Card>
  );
}

const COMMANDS: Readonly<Record<Exclude<Step, 'documentRevise'>, { command: CommandDocument; done: string }>> = {
  documentReview: { command: documentReviewDocument, done: 'paper.document.reviewed' }, documentApprove: { command: documentApproveDocument, done: 'paper.document.approved' }, documentReturn: { command: documentReturnDocument, done: 'paper.document.returned' },
};

function Sign({ step, title, document, onDone, onClose }: { step: Exclude<Step, 'documentRevise'>; title: string; document: PaperDocumentFragment; onDone: () => void; onClose: () => void }) {
  const t = useTranslate();
  const { timeZone } = useCommunity().community;
  const password: Asked = { name: 'password', label: t('paper.password'), type: 'password', hint: t('paper.passwordHint') };
  const asks: readonly Asked[] = step === 'documentReturn' ? [{ name: 'reason', label: t('paper.document.reason'), type: 'long' }]
    : step === 'documentApprove' ? [{ name: 'inForceFrom', label: t('paper.document.inForceAt'), type: 'date', optional: true }, password] : [password];
  const from = (day: string | undefined): string | null => (day ? new Date(instantOf(timeZone, `${day}T00:00`) ?? Number.NaN).toISOString() : null);
  return (
    <CommandDialog
      title={`${title}${t('app.mark.join')}${t('paper.document.version', { n: document.latest.number })}`} submit={step === 'documentReturn' ? title : t('paper.submit')} done={COMMANDS[step].done} command={COMMANDS[step].command} asks={asks} onDone={onDone} onClose={onClose}
      inputOf={(values) => ({ documentId: document.id, expectedVersion: document.version, ...(step === 'documentReturn' ? { reason: values['reason'] } : { password: values['password'] }), ...(step === 'documentApprove' ? { inForceFrom: from(values['inForceFrom']) } : {}) })}
    />
  );
}
