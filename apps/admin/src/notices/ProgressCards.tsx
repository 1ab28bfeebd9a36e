import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import type { ToneName } from '../look/palette.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { Channel, Doors, Place } from './model.ts';
import { stateOf, type PlaceState } from './places.ts';
import { useNoticeRoom } from './room.ts';
import { useNoticeWords } from './useNoticeWords.ts';

const CHANNEL_TONES: Readonly<Record<Channel['state'], ToneName>> = { WAITING: 'neutral', SENDING: 'blue', PUBLISHED: 'green', FAILED: 'red', ENDED: 'neutral' };

/** Ways it is out by, each with how far it is. */
export function ChannelsCard() {
  const t = useTranslate();
  const { notice: { channels, releasedAt } } = useNoticeRoom();
  if (channels.length === 0 || !releasedAt) return null;
  return <Card title={t('notices.plan.channels')} id="channels"><Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{channels.map((one) => <ChannelRow key={one.key} channel={one} />)}</Box></Card>;
}

function ChannelRow({ channel }: { channel: Channel }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useNoticeWords();
  const { moment } = useTimeWords();
  const { key, state, publishedAt, endedAt, againAt, recalledAt, recalled, taken, failed, total } = channel;
  return (
    <Box component="li" data-channel={key} data-state={state} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{words.channel(channel)}</Box>
      <Pill tone={CHANNEL_TONES[state]}>{t(`notices.channelState.${state}`)}</Pill>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', ml: { sm: 'auto' } }}>{join([publishedAt && moment(publishedAt), total > 1 && t('notices.counts', { taken, failed, total }), againAt && t('notices.againAt', { at: moment(againAt) }), endedAt && t('notices.endedAt', { at: moment(endedAt) }), recalledAt && t(recalled ? 'notices.recalledAt' : 'notices.notRecalled', { at: moment(recalledAt) })])}</Box>
      {state === 'FAILED' && <Box sx={({ look }) => ({ flexBasis: '100%', color: look.tones.red.text, fontSize: '0.875rem' })}>{t(channel.medium === 'SCREEN' ? 'notices.noScreens' : 'notices.nothingArrived')}</Box>}
    </Box>
  );
}

export const PLACE_TONES: Readonly<Record<PlaceState, ToneName>> = { TO_POST: 'amber', HANGS: 'green', FAULTY: 'red', DOWN: 'neutral' };

/** Paper: where it hangs with its last check, and which households have one. */
export function CopiesCard() {
  const t = useTranslate();
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  const { notice: { places, doors, releasedAt } } = useNoticeRoom();
  if (places.length + doors.length === 0 || !releasedAt) return null;
  const hang = places.filter(({ postedAt, takenDownAt }) => postedAt && !takenDownAt).length;
  return (
    <Card title={t('notices.copies')} id="copies" aside={<Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('notices.hanging', { n: hang, total: places.length })}</Box>}>
      {places.length > 0 && (desk ? <PlaceTable places={places} /> : <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>{places.map((one) => <PlaceLine key={one.key} place={one} />)}</Box>)}
      {doors.length > 0 && <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}>{doors.map((one) => <DoorLine key={one.key} doors={one} />)}</Box>}
    </Card>
  );
}

/** Who did what there last, in words. */
function usePlaceWords(): (place: Place) => { posted: string; checked: string; down: string } {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  return ({ postedAt, postedBy, checkedAt, checkedBy, condition, renewed, faults, takenDownAt, takenDownBy }) => ({
    posted: postedAt ? join([moment(postedAt), postedBy?.name]) : '', down: takenDownAt ? join([moment(takenDownAt), takenDownBy?.name]) : '',
    checked: checkedAt && condition ? join([t(`notices.condition.${condition}`), renewed && t('notices.renewed'), moment(checkedAt), checkedBy?.name, faults > 0 && t('notices.faultCount', { n: faults })]) : '',
  });
}

function PlaceTable({ places }: { places: readonly Place[] }) {
  const t = useTranslate();
  const words = useNoticeWords();
  const say = usePlaceWords();
  return (
    <Box sx={{ overflowX: 'auto', mx: -1 }} tabIndex={0} role="group" aria-label={t('notices.copies')}>
      <Table size="small">
        <TableHead><TableRow>{['place', 'state', 'posted', 'checked', 'down'].map((one) => <TableCell key={one} sx={{ px: 1 }}>{t(`notices.column.${one}`)}</TableCell>)}</TableRow></TableHead>
        <TableBody>
          {places.map((place) => { const { posted, checked, down } = say(place); const state = stateOf(place); return (
            <TableRow key={place.key} data-place={place.key} data-state={state}>
              <TableCell sx={{ px: 1, fontWeight: 600, overflowWrap: 'anywhere' }}>{words.place(place)}</TableCell><TableCell sx={{ px: 1 }}><Pill tone={PLACE_TONES[state]}>{t(`notices.placeState.${state}`)}</Pill></TableCell>
              {[posted, checked, down].map((text, index) => <TableCell key={index} sx={{ px: 1 }}>{text || t('app.mark.none')}</TableCell>)}
            </TableRow>
          ); })}
        </TableBody>
      </Table>
    </Box>
  );
}

function PlaceLine({ place }: { place: Place }) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { posted, checked, down } = usePlaceWords()(place);
  const state = stateOf(place);
  const said = [['posted', posted], ['checked', checked], ['down', down]].filter(([, text]) => text);
  return (
    <Box component="li" data-place={place.key} data-state={state} sx={({ look }) => ({ border: 1, borderColor: look.line, borderRadius: 2.5, p: 1.25 })}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><Box sx={{ fontWeight: 600, flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{words.place(place)}</Box><Pill tone={PLACE_TONES[state]}>{t(`notices.placeState.${state}`)}</Pill></Box>
      {said.map(([key, text]) => <Box key={key} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('app.mark.named', { name: t(`notices.column.${key}`), text })}</Box>)}
    </Box>
  );
}

function DoorLine({ doors }: { doors: Doors }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useNoticeWords();
  const { moment } = useTimeWords();
  const { key, building, households, deliveredAt, deliveredBy, missed } = doors;
  return (
    <Box component="li" data-door={key} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ fontWeight: 600 }}>{t('notices.doorsOf', { building: words.building(building), n: households })}</Box>
      <Pill tone={deliveredAt ? (missed ? 'amber' : 'green') : 'amber'}>{t(deliveredAt ? 'notices.delivered' : 'notices.toDeliver')}</Pill>
      {deliveredAt && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([moment(deliveredAt), deliveredBy?.name, missed ? t('notices.missed', { n: missed }) : null])}</Box>}
    </Box>
  );
}
