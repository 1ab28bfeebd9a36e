import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { PlanView, TextsView } from './ContentView.tsx';
import { DiffView } from './DiffView.tsx';
import { versionBefore, type NoticeFacts } from './model.ts';
import { useNoticeCommand } from './useNoticeCommand.ts';
import { useNoticeWords } from './useNoticeWords.ts';
import { WarningsPanel } from './WarningsPanel.tsx';

export interface OfNotice { notice: NoticeFacts; onClose: () => void }

/** Reviewing or approving: everything is read here, and the hash of what stands here is sent (NOT-5, LDG-3). */
export function JudgeDialog({ notice, action, onClose }: OfNotice & { action: 'noticeReview' | 'noticeApprove' }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { list } = useNoticeWords();
  // What was opened is what is judged: a later draft does not slip in under the reader.
  const [read] = useState(notice);
  const [note, setNote] = useState('');
  const before = versionBefore(read);
  const submission = useNoticeCommand(action, { fields: ['note'], input: () => ({ noticeId: read.id, expectedVersion: notice.version, contentHash: read.contentHash, note: note.trim() === '' ? null : note.trim() }), onClose });
  const { content } = read;
  return (
    <FormDialog title={t(`notices.action.${action}`)} subtitle={join([read.number, t('notices.revision', { n: read.revision }), read.draftedAt && moment(read.draftedAt)])} lead={t(`notices.lead.${action}`)} submit={t(`notices.submit.${action}`)} size="md" submission={submission} onClose={onClose}>
      {notice.contentHash !== read.contentHash && <Alert severity="warning" role="alert">{t('notices.overtaken', { n: notice.revision })}</Alert>}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('app.mark.named', { name: t('notices.authors'), text: list(read.authors.map(({ name }) => name)) })}{read.review && <Box>{t('app.mark.named', { name: t('notices.reviewed'), text: join([read.review.by?.name, moment(read.review.at), read.review.note]) })}</Box>}</Box>
      {read.warnings.length > 0 && <WarningsPanel warnings={read.warnings} checked />}
      {content && <Section title={t('notices.text')}><TextsView texts={content.texts} /></Section>}
      {content && before && <Section title={t('notices.versions.since', { n: before.revision })}><DiffView before={before.content} after={content} /></Section>}
      {content && <Section title={t('notices.planned')}><PlanView content={content} /></Section>}
      <Section title={t('notices.truth')}><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{read.truthCheck || t('app.mark.none')}</Box></Section>
      <TextField name="note" label={`${t('notices.field.note')}${t('app.mark.aside', { text: t('app.field.optional') })}`} multiline maxRows={5} value={note} onChange={(event) => { setNote(event.target.value); submission.clear('note'); }} error={Boolean(submission.errors['note'])} helperText={submission.errors['note']} fullWidth />
    </FormDialog>
  );
}

export function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return <Box component="section" sx={({ look }) => ({ border: 1, borderColor: look.line, borderRadius: 3, p: { xs: 1.5, sm: 2 }, bgcolor: look.raised })}><Box component="h3" sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600, color: 'text.secondary' }}>{title}</Box>{children}</Box>;
}
