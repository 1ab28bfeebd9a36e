import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { PaperDocumentFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { documentReviseDocument } from '../paperwork/paperwork.graphql.ts';
import { SignDialog, type SignStep } from './SignDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { draftOf } from './template-draft.ts';

type Step = SignStep | 'documentRevise';
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
      {open && open !== 'documentRevise' && <SignDialog step={open} title={word(open)} document={document} onDone={done} onClose={close} />}
    </Card>
  );
}
