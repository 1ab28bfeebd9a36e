import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import type { FeedbackFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { REGISTER_PATH } from '../layout/navigation.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOf } from '../works/tones.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';

/** One reaction to a notice: what was said, what became of it, and what the viewer may do. */
export function Reaction({ reaction, title }: { reaction: FeedbackFactsFragment; title: string }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const { number, status, way, text, name, phone, receivedAt, receivedBy, answer, answeredAt, answeredBy, complaint } = reaction;
  return (
    <Box data-feedback={status} sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><Pill tone={toneOf(status)}>{words('feedback', status)}</Pill><Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{number}</Box></Box>
      <Box sx={{ fontWeight: 600, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text || t('complaint.data.erased')}</Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>{join([name ?? t('notices.feedback.anonymous'), phone])}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([way === 'PAGE' ? t('notices.feedback.page') : t('notices.feedback.received', { by: receivedBy?.name ?? t('app.mark.none') }), moment(receivedAt)])}</Box>
      {answer && answeredAt && <Box data-answer sx={({ look }) => ({ borderRadius: 2.5, p: 1.25, bgcolor: look.raised })}><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t('notices.feedback.answered'), answeredBy?.name, moment(answeredAt)])}</Box><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{answer}</Box></Box>}
      {complaint && <MuiLink component={Link} to={complaintPath(complaint)} sx={{ py: 0.5 }}>{join([t('notices.feedback.became'), complaint.number, complaint.title])}</MuiLink>}
      <Doing reaction={reaction} title={title} />
    </Box>
  );
}

/** What the viewer may do about it, by what the API allows. */
function Doing({ reaction, title }: { reaction: FeedbackFactsFragment; title: string }) {
  const t = useTranslate();
  const [linking, setLinking] = useState(false);
  const { id, version, text, name, phone } = reaction;
  const may = (asked: string): boolean => reaction.allowedActions.some(({ action, allowed }) => action === asked && allowed);
  if (!may('noticeFeedbackAnswer') && !may('noticeFeedbackForward')) return null;
  const given = { title: t('notices.feedback.about', { title }), detail: text, name: name ?? '', phone: phone ?? '' };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '& > *': { flex: { xs: '1 1 auto', sm: '0 0 auto' } } }}>
      {may('noticeFeedbackAnswer') && <WorkButton strong ask={{ action: 'noticeFeedbackAnswer', title: text, sent: { feedbackId: id, expectedVersion: version } }} />}
      {may('noticeFeedbackForward') && (
        <>
          <Button component={Link} to={REGISTER_PATH} state={{ given }} variant="outlined" data-register sx={{ minHeight: 48 }}>{t('notices.feedback.register')}</Button>
          <Button variant="outlined" data-action="noticeFeedbackForward" onClick={() => setLinking(true)} sx={{ minHeight: 48 }}>{t('notices.feedback.forward')}</Button>
        </>
      )}
      {linking && <ForwardDialog feedback={{ id, version, text }} onClose={() => setLinking(false)} />}
    </Box>
  );
}
