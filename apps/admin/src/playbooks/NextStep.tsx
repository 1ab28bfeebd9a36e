import { useState } from 'react';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { SignDialog, type SignStep } from '../documents/SignDialog.tsx';
import type { PlaybookByKeyQuery, PlaybookDocumentFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';

const SIGNS = ['documentReview', 'documentApprove', 'documentReturn'] as const satisfies readonly SignStep[];
const WORDS = { documentReview: 'review', documentApprove: 'approve', documentReturn: 'return' } as const;
const WAITING = { DRAFTED: 'waitingReview', REVIEWED: 'waitingApproval', RETURNED: 'waitingRevise', APPROVED: 'approved', RETIRED: 'approved' } as const;

interface NextStepProps { known: { inForce: PlaybookByKeyQuery['playbook']; document: PlaybookDocumentFragment | null }; onEdit: () => void; onChanged: () => void }

/** What may be done now, as the API says; else who is waited for. */
export function NextStep({ known: { inForce, document }, onEdit, onChanged }: NextStepProps) {
  const t = useTranslate();
  const [open, setOpen] = useState<SignStep | null>(null);
  const actions = document?.allowedActions ?? inForce?.allowedActions ?? [];
  const may = (name: string): boolean => actions.some(({ action, allowed }) => action === name && allowed);
  const edits = may('playbookDraft') || may('playbookRevise');
  const signs = SIGNS.filter(may);
  const status = document?.latest.status;
  const close = (): void => setOpen(null);
  return (
    <Card title={t('playbook.document.title')} id="next">
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Box sx={{ color: 'text.secondary' }}>{signs.length > 0 ? t('playbook.document.yours') : status ? t(`playbook.document.${WAITING[status]}`) : t('playbook.document.none')}</Box>
        {signs.map((step, index) => <Button key={step} data-action={step} variant={index === 0 ? 'contained' : 'outlined'} onClick={() => setOpen(step)}>{t(`paper.document.${WORDS[step]}`)}</Button>)}
        {edits && <Button data-action="playbookEdit" startIcon={<EditIcon />} variant="outlined" onClick={onEdit}>{t(`playbook.edit.${status === undefined ? 'begin' : status === 'APPROVED' ? 'next' : 'revise'}`)}</Button>}
      </Box>
      {open && document && <SignDialog step={open} title={t(`paper.document.${WORDS[open]}`)} document={document} onDone={() => { close(); onChanged(); }} onClose={close} />}
    </Card>
  );
}
