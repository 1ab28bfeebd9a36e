import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useUnread } from '../providers/unread.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { MessageCard } from './MessageCard.tsx';
import { messagesDocument } from './messages.graphql.ts';
import { useMarkRead } from './useMarkRead.ts';

/** The inbox 消息 of whoever is signed in, the newest first. */
export function MessagesPage() {
  const t = useTranslate();
  const [only, setOnly] = useState(false);
  const markRead = useMarkRead();
  const unread = useUnread();
  usePageTitle(t('app.menu.messages'));
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['messages', only], initialPageParam: null as string | null, refetchInterval: 60_000,
    queryFn: ({ pageParam }) => client.request(messagesDocument, { filter: only ? { unread: true } : {}, after: pageParam }),
    getNextPageParam: ({ page: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  useChangesSoon(refetch);
  const messages = data?.pages.flatMap(({ page }) => page.nodes) ?? [];
  // What came after it was read here has been seen by nobody.
  const newest = messages[0]?.at;
  return (
    <Page narrow>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
        <Typography variant="h1">{t('app.menu.messages')}</Typography>
        <Typography role="status" sx={{ color: 'text.secondary' }}>{data ? t('deadline.message.count', { n: unread }) : ''}</Typography>
        {unread > 0 && newest && <Button variant="outlined" data-read-all onClick={() => void markRead({ until: newest })} sx={{ ml: 'auto', minHeight: 44 }}>{t('deadline.message.markAll')}</Button>}
      </Box>
      <Box role="group" aria-label={t('works.filter')} sx={{ display: 'flex', gap: 1, mb: 2 }}>
        {[false, true].map((one) => <Chip key={String(one)} label={t(`deadline.message.${one ? 'unread' : 'all'}`)} aria-pressed={only === one} color={only === one ? 'primary' : 'default'} variant={only === one ? 'filled' : 'outlined'} onClick={() => setOnly(one)} sx={{ height: 40, fontSize: '0.9375rem', px: 0.5 }} />)}
      </Box>
      {error && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      {isPending && [1, 2, 3].map((one) => <Skeleton key={one} height={150} sx={{ transform: 'none', mb: 1.25 }} />)}
      {data && messages.length === 0 && <EmptyState title={t(only ? 'deadline.message.noUnread' : 'deadline.message.empty')} hint={t('deadline.message.emptyHint')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {messages.map((message) => <li key={message.id}><MessageCard message={message} onRead={() => { if (!message.readAt) void markRead({ ids: [message.id] }); }} /></li>)}
      </Box>
      {hasNextPage && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2.5 }}><Button variant="outlined" data-more disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ minHeight: 48 }}>{t('works.more')}</Button></Box>}
    </Page>
  );
}
