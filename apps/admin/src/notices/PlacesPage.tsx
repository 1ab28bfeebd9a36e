import { useState, type ReactNode } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { useCommunity } from '../providers/community.ts';
import { useNow } from '../time/useNow.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { WorkFrame } from '../works/WorkShow.tsx';
import type { NoticeAction } from './commands.ts';
import { DueBand } from './DueBand.tsx';
import { reasonAgainst, type NoticeFacts } from './model.ts';
import { noticePath } from './path.ts';
import { countOf, spotWork } from './places.ts';
import { NoticeContext, useNoticeRoom } from './room.ts';
import { ChannelSpot, DoorSpot, PlaceSpot } from './SpotCards.tsx';
import { SpotDialog, type SpotAsk } from './SpotDialogs.tsx';
import { useNotice } from './useNotice.ts';

/** On the spot with the phone in hand: what to put up, look at and take down today, each proven with a photo. */
export function PlacesPage() {
  const { id = '' } = useParams();
  const query = useNotice(id);
  if (!query.data) return <WorkFrame query={query} back="/notices" name="notices">{null}</WorkFrame>;
  return <Spot key={query.data.id} notice={query.data} />;
}

function Spot({ notice }: { notice: NoticeFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const { timeZone } = useCommunity().community;
  const now = useNow();
  const [asking, setAsking] = useState<SpotAsk | null>(null);
  usePageTitle(join([t('notices.spot.title'), notice.number]));
  const work = spotWork(notice, startOfLocalDay(timeZone, now));
  const left = countOf(work);
  const ask = (action: NoticeAction, about = ''): void => setAsking({ action, about });
  return (
    <NoticeContext.Provider value={{ notice, ask }}>
      <Page narrow>
        <Button component={Link} to={noticePath(notice.id)} startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5, minHeight: 44 }}>{join([notice.number, t(`notices.status.${notice.status}`)])}</Button>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{notice.title || t('complaint.data.erased')}</Typography>
        <Box role="status" data-left={left} sx={{ color: 'text.secondary', mb: 1.5, fontSize: '1.0625rem' }}>{t(left > 0 ? 'notices.spot.left' : 'notices.spot.allDone', { n: left })}</Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <DueBand notice={notice} />
          <Group name="takeDown" action="noticeTakeDown" n={work.takeDown.length}>{work.takeDown.map((one) => <PlaceSpot key={one.key} place={one} kind="takeDown" />)}</Group>
          <Group name="post" action="noticeRecordPlacement" n={work.post.length}>{work.post.map((one) => <PlaceSpot key={one.key} place={one} kind="post" />)}</Group>
          <Group name="check" action="noticeRecordCheck" n={work.check.length}>{work.check.map((one) => <PlaceSpot key={one.key} place={one} kind="check" />)}</Group>
          <Group name="doors" action="noticeRecordDoors" n={work.doors.length}>{work.doors.map((one) => <DoorSpot key={one.key} doors={one} />)}</Group>
          <Group name="channels" action="noticeRecordChannel" n={work.putUp.length + work.takeOff.length}>{[...work.takeOff, ...work.putUp].map((one) => <ChannelSpot key={one.key} channel={one} />)}</Group>
          <Group name="done" action={null} n={work.done.length}>{work.done.map((one) => <PlaceSpot key={one.key} place={one} kind="done" />)}</Group>
          <Group name="missed" action="noticeRecordDoors" n={work.missed.length}>{work.missed.map((one) => <DoorSpot key={one.key} doors={one} />)}</Group>
          {left === 0 && work.done.length === 0 && <EmptyState title={t('notices.spot.nothing')} hint={t(notice.releasedAt ? 'notices.spot.nothingHint' : 'notices.spot.notYet')} />}
        </Box>
      </Page>
      {asking && <SpotDialog key={`${asking.action} ${asking.about}`} ask={asking} notice={notice} onClose={() => setAsking(null)} />}
    </NoticeContext.Provider>
  );
}

/** What of one kind is to be done, or why whoever looks may not. */
function Group({ name, action, n, children }: { name: string; action: NoticeAction | null; n: number; children: ReactNode }) {
  const t = useTranslate();
  const { notice } = useNoticeRoom();
  if (n === 0) return null;
  const against = action && reasonAgainst(notice, action);
  return (
    <Box component="section" data-group={name}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '1.0625rem', fontWeight: 650 }}>{t(`notices.spot.${name}`)}{t('app.mark.aside', { text: n })}</Box>
      {against && <Alert severity="info" sx={{ mb: 1 }}>{against}</Alert>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{children}</Box>
    </Box>
  );
}
