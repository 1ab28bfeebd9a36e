import ArrowIcon from '@mui/icons-material/ArrowForwardRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { TONE_OF_DEADLINE, useDeadlineWords } from '../complaints/DeadlineText.tsx';
import { TakeNote } from '../deadlines/DeadlineMenu.tsx';
import { DeadlineMarks } from '../deadlines/DeadlineMarks.tsx';
import { placeOf, type Place } from '../works/places.ts';
import { stepOf, stepPath } from '../deadlines/steps.ts';
import type { DeadlineDetailsFragment, InboxMessageFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import type { ToneName } from '../look/palette.ts';
import { Pill } from '../look/Pill.tsx';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';

const TONES: Readonly<Record<InboxMessageFragment['kind'], ToneName>> = { DEADLINE_WARNED: 'amber', DEADLINE_MISSED: 'red', DEADLINE_ESCALATED: 'violet', INCIDENT_RAISED: 'red', INCIDENT_PROPOSED: 'amber', STATEMENT_SENT: 'blue', STATEMENT_FIXED: 'green', STATEMENT_ENDED: 'neutral', SUMMARY_COPIED: 'neutral', NOTICE_WAITING: 'blue', NOTICE_RETURNED: 'amber', NOTICE_RELEASED: 'green', NOTICE_FEEDBACK: 'blue' };

/** One message: what it tells, of which matter, and how that stands now. An unread one says so in a word, too. */
export function MessageCard({ message, onRead }: { message: InboxMessageFragment; onRead: () => void }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { community } = useCommunity();
  const { age, day, due, moment } = useTimeWords();
  const { deadline, kind, rule, step } = message;
  const unread = !message.readAt;
  const place = message.subject ? placeOf(message.subject, day) : null;
  return (
    <Box data-message={kind} data-unread={unread} sx={({ look }) => ({ display: 'grid', gap: 0.75, p: 2, borderRadius: 3.5, border: 1, borderColor: unread ? 'primary.main' : look.line, borderLeftWidth: unread ? 5 : 1, bgcolor: 'background.paper' })}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
        <Pill tone={TONES[kind]}>{t(`deadline.message.kind.${kind}`, { n: step ?? 0 })}</Pill>
        {message.drill && <Pill tone="violet">{t('deadline.message.drill')}</Pill>}
        {unread && <Pill tone="jade" dot>{t('deadline.message.unread')}</Pill>}
        <Box component="time" dateTime={message.at} title={moment(message.at)} sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{age(message.at)}</Box>
      </Box>
      <Box component="h2" sx={{ m: 0, fontSize: '1.0625rem', fontWeight: unread ? 700 : 600, lineHeight: 1.4 }}>{words('rule', rule)} <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 400 }}>{rule}</Box></Box>
      {place ? <Link component={RouterLink} to={place.to} data-subject onClick={onRead} sx={{ display: 'block', py: 0.5, fontWeight: 600, overflowWrap: 'anywhere' }}>{join([place.number, place.title ?? t('complaint.data.erased')])}</Link> : <Box>{message.number}</Box>}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{join([message.community.id !== community.id && message.community.name, place?.where, message.dueAt && t('app.time.due', { at: due(message.dueAt) })])}</Box>
      {deadline && <Now deadline={deadline} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {deadline && place && <Next deadline={deadline} place={place} kind={message.subject?.__typename ?? ''} own={step === null || step === undefined} onRead={onRead} />}
        {deadline && <TakeNote deadline={deadline} title={message.number ?? undefined} onDone={onRead} />}
        {unread && <Button data-read onClick={onRead} sx={{ minHeight: 44, px: 1 }}>{t('deadline.message.markRead')}</Button>}
      </Box>
    </Box>
  );
}

/** How the deadline stands by now: a message is older than what it tells of. */
function Now({ deadline }: { deadline: DeadlineDetailsFragment }) {
  const t = useTranslate();
  const { tone, text } = useDeadlineWords(deadline);
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', fontSize: '0.875rem' }}>{t('deadline.message.now')} <Pill tone={TONE_OF_DEADLINE[tone]}>{text}</Pill><DeadlineMarks deadline={deadline} /></Box>;
}

/** What whoever owes it does next, while it is owed. */
function Next({ deadline, place, kind, own, onRead }: { deadline: DeadlineDetailsFragment; place: Place; kind: string; own: boolean; onRead: () => void }) {
  const t = useTranslate();
  const step = stepOf(deadline, kind);
  if (!own || !step || deadline.metAt || deadline.cancelledAt) return null;
  return <Button component={RouterLink} to={stepPath(place.to, step)} data-step={step.words} variant="contained" endIcon={<ArrowIcon />} onClick={onRead} sx={{ minHeight: 44 }}>{t(`deadline.step.${step.words}`)}</Button>;
}
