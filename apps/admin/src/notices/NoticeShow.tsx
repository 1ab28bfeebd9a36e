import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router-dom';
import { useAsked } from '../layout/useAsked.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { WorkFrame } from '../works/WorkShow.tsx';
import type { NoticeAction } from './commands.ts';
import { PlanView, TextsView } from './ContentView.tsx';
import { isAllowed, ON_THE_SPOT, type NoticeFacts } from './model.ts';
import { NextCard } from './NextCard.tsx';
import { NoticeDialog } from './NoticeDialogs.tsx';
import { ComplaintsCard, DeadlinesCard, EndedCard, FactsCard, NotReachedCard, SealCard } from './NoticeCards.tsx';
import { FeedbackCard } from './FeedbackCard.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { NoticeHead } from './NoticeHead.tsx';
import { NoticeTimeline } from './NoticeTimeline.tsx';
import { draftPath, placesPath } from './path.ts';
import { ChannelsCard, CopiesCard } from './ProgressCards.tsx';
import { NoticeContext, useNoticeRoom } from './room.ts';
import { useNotice } from './useNotice.ts';
import { VersionsCard } from './VersionsCard.tsx';
import { WarningsPanel } from './WarningsPanel.tsx';

const isOnTheSpot = (action: string | null): boolean => ON_THE_SPOT.some((one) => one === action);

/** One notice from its request to the last copy taken down; the phone first. */
export function NoticeShow() {
  const { id = '' } = useParams();
  const query = useNotice(id);
  return <WorkFrame query={query} back="/notices" name="notices">{query.data && <Led key={query.data.id} notice={query.data} />}</WorkFrame>;
}

/** What is asked for behind `#` and has a page of its own leads there. */
function Led({ notice }: { notice: NoticeFacts }) {
  const { hash } = useLocation();
  const [asked] = useState(() => hash.slice(1).split(',').find((action) => isAllowed(notice, action as NoticeAction)) ?? null);
  if (asked === 'noticeDraft') return <Navigate to={draftPath(notice.id)} replace />;
  return isOnTheSpot(asked) ? <Navigate to={placesPath(notice.id)} replace /> : <Shown notice={notice} />;
}

function Shown({ notice }: { notice: NoticeFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const navigate = useNavigate();
  const asked = useAsked((action) => isAllowed(notice, action as NoticeAction)) as NoticeAction | null;
  const [asking, setAsking] = useState<NoticeAction | null>(asked);
  usePageTitle(join([notice.number, notice.title || t('complaint.data.erased')]));
  const ask = (action: NoticeAction): void => {
    if (action === 'noticeDraft') void navigate(draftPath(notice.id));
    else if (isOnTheSpot(action)) void navigate(placesPath(notice.id));
    else setAsking(action);
  };
  return (
    <NoticeContext.Provider value={{ notice, ask }}>
      <NoticeHead />
      <Parts />
      {asking && <NoticeDialog key={asking} action={asking} notice={notice} onClose={() => setAsking(null)} />}
    </NoticeContext.Provider>
  );
}

/** In one column on a phone, in the order they are needed; in two on a desk. */
function Parts() {
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const next = <NextCard key="next" />;
  const text = <TextCard key="text" />;
  const [channels, copies, seal] = [<ChannelsCard key="channels" />, <CopiesCard key="copies" />, <SealCard key="seal" />];
  const [versions, deadlines, facts, complaints, ended, timeline] = [<VersionsCard key="versions" />, <Box key="deadlines" sx={{ display: 'grid', gap: { xs: 1.5, md: 2 } }}><DeadlinesCard /><FiguresCard /></Box>, <FactsCard key="facts" />, <ComplaintsCard key="complaints" />, <Box key="ended" sx={{ display: 'grid', gap: 1.5, '&:empty': { display: 'none' } }}><EndedCard /><NotReachedCard /></Box>, <NoticeTimeline key="timeline" />];
  const feedback = <FeedbackCard key="feedback" />;
  if (!desk) return <Column>{[next, ended, text, channels, copies, feedback, seal, deadlines, versions, complaints, facts, timeline]}</Column>;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: 'minmax(0, 1fr) 350px', lg: 'minmax(0, 1fr) 420px' }, alignItems: 'start' }}>
      <Column>{[ended, text, channels, copies, feedback, versions, timeline]}</Column>
      <Column>{[next, deadlines, seal, facts, complaints]}</Column>
    </Box>
  );
}

const Column = ({ children }: { children: ReactNode }) => <Box sx={{ display: 'grid', gap: { xs: 1.5, md: 2 }, minWidth: 0 }}>{children}</Box>;

/** The words in force or in work, where they go, and what was found in them. */
function TextCard() {
  const t = useTranslate();
  const { notice } = useNoticeRoom();
  const { content, warnings, status } = notice;
  const judged = status === 'DRAFTED' || status === 'REGISTERED' || status === 'REVIEWED' || status === 'RETURNED';
  return (
    <>
      <Card title={t('notices.text')} id="text" aside={notice.revision > 0 && <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('notices.revision', { n: notice.revision })}</Box>}>
        {content ? <Box sx={{ display: 'grid', gap: 2.5 }}><TextsView texts={content.texts} /><Box sx={{ borderTop: 1, borderColor: 'divider', pt: 2 }}><PlanView content={content} /></Box></Box> : <Box sx={{ color: 'text.secondary' }}>{t('notices.noText')}</Box>}
      </Card>
      {judged && warnings.length > 0 && <WarningsPanel warnings={warnings} checked />}
    </>
  );
}
