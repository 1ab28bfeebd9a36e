import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { FilesField } from '../files/FilesField.tsx';
import { UploadTray } from '../files/upload-tray.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { NoticeAction } from './commands.ts';
import { FactList, PlanView, TextsView } from './ContentView.tsx';
import { JudgeDialog, Section, type OfNotice } from './JudgeDialog.tsx';
import { sealOf } from './seal.ts';
import { useNoticeCommand } from './useNoticeCommand.ts';
import { useNoticeWords } from './useNoticeWords.ts';

/** The form of a command on a notice; none for what has a page of its own. */
export function NoticeDialog({ action, ...of }: OfNotice & { action: NoticeAction }) {
  switch (action) {
    case 'noticeReview': case 'noticeApprove': return <JudgeDialog key={action} action={action} {...of} />;
    case 'noticeReturn': case 'noticeReject': case 'noticeWithdraw': return <ReasonDialog key={action} action={action} {...of} />;
    case 'noticeSeal': return <SealDialog {...of} />;
    case 'noticePublish': return <PublishDialog {...of} />;
    case 'noticeHandOver': return <HandOverDialog {...of} />;
    default: return null;
  }
}

const useSubtitle = ({ number, title }: OfNotice['notice']): string => useJoin()([number, title]);

/** What to change, or why not at all. */
function ReasonDialog({ notice, action, onClose }: OfNotice & { action: 'noticeReturn' | 'noticeReject' | 'noticeWithdraw' }) {
  const t = useTranslate();
  const subtitle = useSubtitle(notice);
  const [reason, setReason] = useState('');
  const submission = useNoticeCommand(action, { fields: ['reason'], missing: () => (reason.trim() === '' ? ['reason'] : []), input: () => ({ noticeId: notice.id, expectedVersion: notice.version, reason: reason.trim() }), onClose });
  return (
    <FormDialog title={t(`notices.action.${action}`)} subtitle={subtitle} lead={t(`notices.lead.${action}`)} submit={t(`notices.submit.${action}`)} danger={action !== 'noticeReturn'} submission={submission} onClose={onClose}>
      <TextField autoFocus name="reason" label={t(`notices.reason.${action}`)} multiline minRows={3} maxRows={10} value={reason} onChange={(event) => { setReason(event.target.value); submission.clear('reason'); }} error={Boolean(submission.errors['reason'])} helperText={submission.errors['reason']} fullWidth />
    </FormDialog>
  );
}

/** The record of the seal's use 用章记录 as it will be written, then the seal (NOT-6). */
function SealDialog({ notice, onClose }: OfNotice) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const subtitle = useSubtitle(notice);
  const [read] = useState(notice);
  const seal = sealOf(read);
  const submission = useNoticeCommand('noticeSeal', { fields: [], input: () => ({ noticeId: read.id, expectedVersion: notice.version, contentHash: read.contentHash, seal }), onClose });
  return (
    <FormDialog title={t('notices.action.noticeSeal')} subtitle={subtitle} lead={t('notices.lead.noticeSeal')} submit={t(`notices.sealSubmit.${seal}`)} size="md" submission={submission} onClose={onClose}>
      <Section title={t('notices.seal.record')}>
        <FactList facts={[
          [t('notices.seal.kind'), t(`notices.sealKind.${seal}`)], [t('notices.seal.askedBy'), join([read.requestedBy?.name, moment(read.requestedAt)])], [t('notices.seal.allowedBy'), read.approval && join([read.approval.by?.name, moment(read.approval.at)])],
          [t('notices.seal.document'), join([read.number, t('notices.revision', { n: read.revision })])], [t('notices.seal.hash'), read.contentHash],
        ]} />
      </Section>
      {read.content && <><Section title={t('notices.text')}><TextsView texts={read.content.texts} /></Section><Section title={t('notices.planned')}><PlanView content={read.content} /></Section></>}
    </FormDialog>
  );
}

/** Where it goes, in one look, before it is out. */
function PublishDialog({ notice, onClose }: OfNotice) {
  const t = useTranslate();
  const subtitle = useSubtitle(notice);
  const { say } = useNoticeWords();
  const { now } = useTimeWords();
  const submission = useNoticeCommand('noticePublish', { fields: [], input: () => ({ noticeId: notice.id, expectedVersion: notice.version }), onClose });
  const { content } = notice;
  const waits = content?.publishAt && Date.parse(content.publishAt) > now;
  return (
    <FormDialog title={t('notices.action.noticePublish')} subtitle={subtitle} lead={t('notices.lead.noticePublish')} submit={t('notices.submit.noticePublish')} submission={submission} onClose={onClose}>
      <Alert severity="info">{waits ? t('notices.publish.at', { at: say.at(content.publishAt!) }) : t('notices.publish.now')}</Alert>
      {content && <Section title={t('notices.planned')}><PlanView content={content} /></Section>}
      {content && content.places.length + content.doors.length > 0 && <Box sx={{ color: 'text.secondary' }}>{t('notices.publish.paper', { n: content.places.length })}</Box>}
    </FormDialog>
  );
}

/** An owners' report was handed to the owners' committee (NOT-14). */
function HandOverDialog({ notice, onClose }: OfNotice) {
  const t = useTranslate();
  const subtitle = useSubtitle(notice);
  const tray = useRef(new UploadTray()).current;
  const [receivedBy, setReceivedBy] = useState('');
  const submission = useNoticeCommand('noticeHandOver', {
    fields: ['receivedBy', 'attachments'], missing: () => (receivedBy.trim() === '' ? ['receivedBy'] : []), onClose,
    input: async () => ((await tray.settled()) ? { noticeId: notice.id, expectedVersion: notice.version, receivedBy: receivedBy.trim(), attachmentIds: tray.ids } : { message: t('file.field.unfinished'), path: ['attachments'] }),
  });
  const { errors, clear } = submission;
  return (
    <FormDialog title={t('notices.action.noticeHandOver')} subtitle={subtitle} lead={t('notices.lead.noticeHandOver')} submit={t('notices.submit.noticeHandOver')} submission={submission} onClose={onClose}>
      <TextField autoFocus name="receivedBy" label={`${t('notices.field.receivedBy')} *`} value={receivedBy} onChange={(event) => { setReceivedBy(event.target.value); clear('receivedBy'); }} error={Boolean(errors['receivedBy'])} helperText={errors['receivedBy']} fullWidth />
      <FilesField name="attachments" label={t('notices.field.receipt')} tray={tray} error={errors['attachments']} onChange={() => clear('attachments')} />
    </FormDialog>
  );
}
