import type { ReactNode } from 'react';
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFailureWords } from '../controls/Failure.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { NoticeAction } from './commands.ts';
import { isAllowed, type Channel, type Doors, type Place } from './model.ts';
import { stateOf } from './places.ts';
import { PLACE_TONES } from './ProgressCards.tsx';
import { useNoticeRoom } from './room.ts';
import { runNotice } from './run-notice.ts';
import { noticeKey } from './useNotice.ts';
import { useNoticeWords } from './useNoticeWords.ts';

const THUMB = { minHeight: 56, fontSize: '1.0625rem', fontWeight: 650, flex: 1, px: 1.5 } as const;

function Frame({ name, said, pill, children, data }: { name: string; said: string; pill?: ReactNode; children?: ReactNode; data: Record<string, string> }) {
  return (
    <Box component="li" {...data} sx={({ look }) => ({ p: 2, borderRadius: 3.5, border: 1, borderColor: look.line, bgcolor: 'background.paper', display: 'grid', gap: 1.25 })}>
      <Box><Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}><Box sx={{ flex: 1, minWidth: 0, fontWeight: 700, fontSize: '1.125rem', overflowWrap: 'anywhere' }}>{name}</Box>{pill}</Box>{said && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{said}</Box>}</Box>
      {children && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>}
    </Box>
  );
}

/** A button of the page; nothing where the API does not allow it. */
function Do({ action, about, word, loud = false, camera = false }: { action: NoticeAction; about: string; word: string; loud?: boolean; camera?: boolean }) {
  const t = useTranslate();
  const { notice, ask } = useNoticeRoom();
  if (!isAllowed(notice, action)) return null;
  return <Button variant={loud ? 'contained' : 'outlined'} data-action={action} startIcon={camera ? <CameraIcon /> : undefined} onClick={() => ask(action, about)} sx={THUMB}>{t(`notices.spot.${word}`)}</Button>;
}

/** A place, with what is to be done there. */
export function PlaceSpot({ place, kind }: { place: Place; kind: 'post' | 'check' | 'takeDown' | 'done' }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useNoticeWords();
  const { moment } = useTimeWords();
  const { key, postedAt, postedBy, checkedAt, checkedBy, condition, renewed } = place;
  const state = stateOf(place);
  const said = checkedAt && condition ? join([t(`notices.condition.${condition}`), renewed && t('notices.renewed'), moment(checkedAt), checkedBy?.name]) : postedAt ? join([t('notices.column.posted'), moment(postedAt), postedBy?.name]) : '';
  return (
    <Frame name={words.place(place)} said={said} pill={<Pill tone={PLACE_TONES[state]}>{t(`notices.placeState.${state}`)}</Pill>} data={{ 'data-spot': key, 'data-kind': kind }}>
      {kind === 'post' && <Do action="noticeRecordPlacement" about={key} word="posted" loud camera />}
      {kind === 'check' && <Intact place={key} />}
      {(kind === 'check' || kind === 'done') && <Do action="noticeRecordCheck" about={key} word="torn" camera />}
      {(kind === 'takeDown' || kind === 'done') && <Do action="noticeTakeDown" about={key} word="down" loud={kind === 'takeDown'} camera />}
    </Frame>
  );
}

/** Found whole: the commonest answer of the day, one touch and no photo. */
function Intact({ place }: { place: string }) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const cache = useQueryClient();
  const { notice } = useNoticeRoom();
  const [working, setWorking] = useState(false);
  if (!isAllowed(notice, 'noticeRecordCheck')) return null;
  async function send(): Promise<void> {
    if (working) return;
    setWorking(true);
    try {
      const { notice: changed, refusal } = await runNotice('noticeRecordCheck', { noticeId: notice.id, place, condition: 'INTACT' });
      if (refusal) notify(refusal.message, { type: 'warning' });
      else cache.setQueryData(noticeKey(notice.id), changed);
    } catch (error) {
      notify(say(error), { type: 'warning' });
    } finally {
      setWorking(false);
    }
  }
  return <Button variant="contained" data-intact aria-disabled={working} onClick={() => void send()} sx={THUMB}>{t(working ? 'action.working' : 'notices.spot.intact')}</Button>;
}

export function DoorSpot({ doors: { key, building, households, missed } }: { doors: Doors }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useNoticeWords();
  return <Frame name={words.building(building)} said={join([t('notices.spot.households', { n: households }), missed ? t('notices.missed', { n: missed }) : null])} data={{ 'data-spot': key, 'data-kind': 'doors' }}><Do action="noticeRecordDoors" about={key} word={missed ? 'again' : 'delivered'} loud={!missed} /></Frame>;
}

export function ChannelSpot({ channel }: { channel: Channel }) {
  const t = useTranslate();
  const words = useNoticeWords();
  const off = channel.state === 'PUBLISHED';
  return <Frame name={words.channel(channel)} said={t(off ? 'notices.spot.takeOffHint' : 'notices.spot.putUpHint')} data={{ 'data-spot': channel.key, 'data-kind': off ? 'takeOff' : 'putUp' }}><Do action="noticeRecordChannel" about={channel.key} word={off ? 'takenOff' : 'putUp'} loud camera /></Frame>;
}
