import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import { Failure } from '../controls/Failure.tsx';
import type { FeedbackFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { mayRegister, REGISTER_PATH } from '../layout/navigation.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useChanges } from '../providers/live.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOf } from '../works/tones.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import { feedbackDocument } from './feedback.graphql.ts';
import { ForwardDialog } from './ForwardDialog.tsx';
import { useNoticeRoom } from './room.ts';

/** What people say of a notice that is out 信息反馈 (NOT-11): whoever hears it writes it down, customer service answers. */
export function FeedbackCard() {
  const t = useTranslate();
  const { notice: { id, title, releasedAt } } = useNoticeRoom();
  const { allowedActions } = useCommunityRoom();
  const { data, error, isLoading, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['works', 'feedback', id], enabled: Boolean(releasedAt), initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(feedbackDocument, { id, after: pageParam })).notice?.feedback ?? null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  useChanges(({ kind }) => { if (kind === 'NoticeFeedback') void refetch(); });
  const rows = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  // Whoever works here may register a complaint, and write this down; the owners' committee neither.
  const mayWrite = allowedActions !== null && mayRegister(allowedActions);
  if (!releasedAt || (!mayWrite && rows.length === 0)) return null;
  return (
    <Card title={t('notices.feedback.title', { n: data?.pages[0]?.totalCount ?? 0 })} id="feedback">
      {isLoading && <Skeleton height={48} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <Box sx={{ color: 'text.secondary', mb: 1.5 }}><b>{t('notices.feedback.none')}</b> {t('notices.feedback.noneHint')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{rows.map((one) => <Reaction key={one.id} reaction={one} title={title} />)}</Box>
      {hasNextPage && <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ minHeight: 44, mb: 1.5 }}>{t('notices.feedback.more')}</Button>}
      {mayWrite && <Box sx={{ display: 'grid' }}><WorkButton ask={{ action: 'noticeFeedback', title, sent: { noticeId: id } }} /></Box>}
    </Card>
  );
}

function Reaction({ reaction, title }: { reaction: FeedbackFactsFragment; title: string }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const { number, status, way, text, name, phone, receivedAt, receivedBy, answer, answeredAt, answeredBy, complaint } = reaction;
  return (
    <Box component="li" data-feedback={status} sx={{ display: 'grid', gap: 0.75, pb: 2, mb: 2, borderBottom: 1, borderColor: 'divider' }}>
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
