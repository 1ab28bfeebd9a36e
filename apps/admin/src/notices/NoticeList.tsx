import AddIcon from '@mui/icons-material/AddRounded';
import FeedbackIcon from '@mui/icons-material/ForumOutlined';
import OutsideIcon from '@mui/icons-material/MoveToInboxOutlined';
import PublicIcon from '@mui/icons-material/PublicRounded';
import WordsIcon from '@mui/icons-material/SpellcheckRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { feedbackWaitingDocument } from './feedback.graphql.ts';
import { filterOf, isNarrowed, searchOf, viewIn, type NoticeView } from './filter.ts';
import { NoticeCard } from './NoticeCard.tsx';
import { NoticeFilters } from './NoticeFilters.tsx';
import { noticesDocument } from './notices.graphql.ts';
import { FEEDBACK_PATH, OUTSIDE_PATH, REQUEST_PATH, WORDS_PATH } from './path.ts';

/** As wide as its words: many of them go on in the next line. */
const DOOR = { minHeight: 48, minWidth: 'max-content', flex: { xs: 1, sm: 'none' }, px: 1.5 } as const;

/** Notices 信息 of a community, open ones by what is due first. */
export function NoticeList() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { publicUrl } = useCommunityRoom();
  const [search, setSearch] = useSearchParams();
  const view = viewIn(search);
  const set = (part: Partial<NoticeView>): void => setSearch(searchOf({ ...view, ...part }), { replace: true });
  usePageTitle(t('notices.list'));
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['notices', 'list', community.id, JSON.stringify(filterOf(view))], initialPageParam: null as string | null, refetchInterval: 60_000,
    queryFn: async ({ pageParam }) => (await client.request(noticesDocument, { communityId: community.id, filter: filterOf(view), after: pageParam })).page,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  useChangesSoon(() => void refetch(), 300, ({ kind }) => kind === 'Notice');
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <Page narrow>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h1">{t('notices.list')}</Typography>
        <Typography role="status" sx={{ color: 'text.secondary' }}>{data ? t('works.total', { n: data.pages[0]!.totalCount }) : ''}</Typography>
        {publicUrl && <MuiLink href={publicUrl} target="_blank" rel="noopener" data-public-page sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minHeight: 48 }}><PublicIcon fontSize="small" aria-hidden />{t('notices.publicDoor')}</MuiLink>}
        <Doors />
      </Box>
      <NoticeFilters view={view} set={set} />
      {isPending && [1, 2, 3].map((one) => <Skeleton key={one} height={132} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={() => void refetch()} /></Box>}
      {data && rows.length === 0 && <EmptyState title={t(isNarrowed(view) ? 'notices.empty.narrowed' : `notices.empty.${view.view}`)} hint={t(isNarrowed(view) ? 'notices.emptyHint.narrowed' : 'notices.emptyHint.any')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}><NoticeCard notice={one} /></li>)}</Box>
      {hasNextPage && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2 }}><Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} sx={{ minHeight: 48 }}>{t('works.more')}</Button></Box>}
    </Page>
  );
}

/** The ways in; one that the API refuses is not offered. */
function Doors() {
  const t = useTranslate();
  const { allowedActions } = useCommunityRoom();
  const may = (action: string): boolean => allowedActions?.find((one) => one.action === action)?.allowed ?? false;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', ml: { sm: 'auto' }, width: { xs: '100%', sm: 'auto' } }}>
      {may('noticeWordsSet') && <Button component={Link} to={WORDS_PATH} variant="outlined" startIcon={<WordsIcon />} data-words-door sx={DOOR}>{t('noticeWords.title')}</Button>}
      <Reactions />
      {may('outsideDocumentRegister') && <Button component={Link} to={OUTSIDE_PATH} variant="outlined" startIcon={<OutsideIcon />} data-action="outsideDocumentRegister" sx={DOOR}>{t('notices.registerOutside')}</Button>}
      {may('noticeRequest') && <Button component={Link} to={REQUEST_PATH} variant="contained" startIcon={<AddIcon />} data-action="noticeRequest" sx={DOOR}>{t('notices.request')}</Button>}
    </Box>
  );
}

/** To what people say of notices, with how many wait for an answer. */
function Reactions() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { data, refetch } = useQuery({ queryKey: ['notices', 'reactions', community.id], queryFn: async () => (await client.request(feedbackWaitingDocument, { communityId: community.id })).page.totalCount });
  useChangesSoon(() => void refetch(), 300, ({ kind }) => kind === 'NoticeFeedback');
  const waiting = data ?? 0;
  return <Button component={Link} to={FEEDBACK_PATH} variant="outlined" startIcon={<FeedbackIcon />} data-feedback-door={waiting} sx={DOOR}>{waiting > 0 ? t('notices.feedback.door', { n: waiting }) : t('works.menu.noticeFeedback')}</Button>;
}
