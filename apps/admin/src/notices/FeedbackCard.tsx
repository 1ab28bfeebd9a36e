import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import { mayRegister } from '../layout/navigation.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useChanges } from '../providers/live.tsx';
import { WorkButton } from '../works/WorkButton.tsx';
import { feedbackDocument } from './feedback.graphql.ts';
import { Reaction } from './Reaction.tsx';
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
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{rows.map((one) => <Box component="li" key={one.id} sx={{ pb: 2, mb: 2, borderBottom: 1, borderColor: 'divider' }}><Reaction reaction={one} title={title} /></Box>)}</Box>
      {hasNextPage && <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ minHeight: 44, mb: 1.5 }}>{t('notices.feedback.more')}</Button>}
      {mayWrite && <Box sx={{ display: 'grid' }}><WorkButton ask={{ action: 'noticeFeedback', title, sent: { noticeId: id } }} /></Box>}
    </Card>
  );
}
