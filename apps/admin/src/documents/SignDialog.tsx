import { useTranslate } from 'ra-core';
import { CommandDialog, type Asked } from '../paperwork/CommandDialog.tsx';
import { documentApproveDocument, documentReturnDocument, documentReviewDocument } from '../paperwork/paperwork.graphql.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';
import { instantOf } from '../time/zone.ts';

/** What is done to a version that somebody else drafted. */
export type SignStep = 'documentReview' | 'documentApprove' | 'documentReturn';
const COMMANDS: Readonly<Record<SignStep, { command: CommandDocument; done: string }>> = {
  documentReview: { command: documentReviewDocument, done: 'paper.document.reviewed' }, documentApprove: { command: documentApproveDocument, done: 'paper.document.approved' }, documentReturn: { command: documentReturnDocument, done: 'paper.document.returned' },
};

/** 审核, 批准 or 退回 of the latest version of a document, with the password that is the signature. */
export function SignDialog({ step, title, document, onDone, onClose }: { step: SignStep; title: string; document: { id: string; version: number; latest: { number: number } }; onDone: () => void; onClose: () => void }) {
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
