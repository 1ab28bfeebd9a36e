import PlaceIcon from '@mui/icons-material/PlaceRounded';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { TONE_OF_DEADLINE } from '../complaints/DeadlineText.tsx';
import { useOwnerWords } from '../deadlines/useOwnerWords.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import { deadlineTone } from '../time/deadline-tone.ts';
import { ProposalOf } from '../proposals/ProposalOf.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Countdown } from './Countdown.tsx';
import { DrillMark, LevelMark } from './LevelMark.tsx';
import { isEnded, type IncidentFacts } from './model.ts';
import { useIncidentRoom } from './room.ts';
import { course, type CourseState } from './stepper.ts';

/** What it is, where, since when, how far, and what is due next. */
export function IncidentHead() {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { incident } = useIncidentRoom();
  const { age, moment } = useTimeWords();
  const commander = incident.posts.find(({ post }) => post === 'COMMANDER')?.staff.name;
  const ended = isEnded(incident);
  return (
    <Box component="header" sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <LevelMark level={incident.level} large />{incident.drill && <DrillMark />}
        <Box role="status" data-status={incident.status}><Pill tone={ended ? 'neutral' : incident.control ? 'green' : 'amber'} dot>{join([words('incidentStatus', incident.status), !ended && t(incident.control ? 'incident.underControl' : 'incident.notUnderControl')])}</Pill></Box>
        <Box component="span" sx={{ ml: { sm: 'auto' }, color: 'text.secondary', fontSize: '0.875rem' }}>{incident.number}</Box>
      </Box>
      <Typography variant="h1" sx={{ fontSize: { xs: '1.625rem', md: '2rem' }, overflowWrap: 'anywhere' }}>{incident.title}</Typography>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center', fontSize: '1.125rem', fontWeight: 600, overflowWrap: 'anywhere' }}><PlaceIcon aria-hidden sx={{ color: 'text.secondary' }} />{incident.place}</Box>
      <Box sx={{ color: 'text.secondary' }} title={moment(incident.happenedAt)}>{join([t('incident.raisedAge', { age: age(incident.happenedAt) }), `${t('incident.commander')} ${commander ?? t('incident.free')}`, incident.department?.name])}</Box>
      {incident.proposal && <Box><ProposalOf proposal={incident.proposal} /></Box>}
      {incident.nextDeadline && !ended && <NextDue deadline={incident.nextDeadline} step={dueStep(incident)} />}
      <Course incident={incident} />
    </Box>
  );
}

/** The step whose limit the next deadline is; null for another deadline. */
const dueStep = ({ nextDeadline, runs }: IncidentFacts): string | null =>
  (nextDeadline?.rule === 'PBK' ? (runs.flatMap(({ phases }) => phases.flatMap(({ steps }) => steps)).find(({ state, dueAt }) => state === 'OPEN' && dueAt === nextDeadline.dueAt)?.title ?? null) : null);

function NextDue({ deadline, step }: { deadline: NonNullable<IncidentFacts['nextDeadline']>; step: string | null }) {
  const t = useTranslate();
  const words = useWords();
  const owner = useOwnerWords();
  const { now } = useTimeWords();
  const tone = TONE_OF_DEADLINE[deadlineTone(deadline, now)];
  return (
    <Box data-next-due={deadline.rule} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1.5, rowGap: 0.25, alignItems: 'center', px: 1.75, py: 1.25, borderRadius: 3, bgcolor: look.tones[tone].fill, color: look.tones[tone].text, border: 1, borderColor: look.tones[tone].line })}>
      <Countdown deadline={deadline} large />
      <Box sx={{ fontSize: '0.9375rem' }}><Box component="b">{step ?? words('rule', deadline.rule)}</Box> <Box component="span">{t('complaint.show.owner', { owner: owner(deadline.owner) })}</Box></Box>
    </Box>
  );
}

/** How a part of the way looks: filled, where it is, ahead, or passed without. */
const BAR: Readonly<Record<CourseState, object>> = { done: { bgcolor: 'primary.main' }, here: { bgcolor: 'primary.main' }, ahead: { bgcolor: 'divider' }, passed: { bgcolor: 'divider' } };

/** The way from raised to closed; on a phone the name of where it is stands alone. */
function Course({ incident }: { incident: IncidentFacts }) {
  const t = useTranslate();
  const words = useWorkWords();
  return (
    <Box component="ol" aria-label={t('incident.stepper')} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'flex', gap: 0.5 }}>
      {course(incident).map(({ status, state }) => (
        <Box component="li" key={status} data-course={state} aria-current={state === 'here' ? 'step' : undefined} sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={[{ height: 6, borderRadius: 3 }, BAR[state]]} />
          <Box sx={{ mt: 0.5, fontSize: '0.875rem', whiteSpace: 'nowrap', color: state === 'here' ? 'text.primary' : 'text.secondary', fontWeight: state === 'here' ? 700 : 400, display: { xs: state === 'here' ? 'block' : 'none', sm: 'block' } }}>{words('incidentStatus', status)}</Box>
        </Box>
      ))}
    </Box>
  );
}
