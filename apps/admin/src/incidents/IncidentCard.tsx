import PlaceIcon from '@mui/icons-material/PlaceRounded';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { IncidentRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { DRILL, LEVELS } from '../look/palette.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Countdown } from './Countdown.tsx';
import { DrillMark, LevelMark } from './LevelMark.tsx';
import { isEnded } from './model.ts';
import { incidentPath } from './path.ts';

/** One incident in a list: its level, where, since when, what is due next, and how far the playbook is. `at`: of which community, where several stand in one list. */
export function IncidentCard({ incident, at }: { incident: IncidentRowFragment; at?: string | undefined }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { age, moment } = useTimeWords();
  const { nextDeadline, runs } = incident;
  const [done, total] = runs.reduce(([d, of], run) => [d + run.done, of + run.total], [0, 0]);
  const commander = incident.posts.find(({ post }) => post === 'COMMANDER')?.staff.name;
  const strong = incident.drill ? DRILL : (LEVELS[incident.level as keyof typeof LEVELS] ?? LEVELS[4]);
  const ended = isEnded(incident);
  return (
    <Box
      component={Link} to={incidentPath(incident.id)} data-row-link data-incident={incident.number}
      sx={({ look }) => ({ display: 'grid', gap: 1, p: 2, pl: 2.25, borderRadius: 3.5, border: 1, borderColor: look.line, borderLeft: `7px solid ${ended ? look.line : strong.ground}`, bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <LevelMark level={incident.level} />{incident.drill && <DrillMark />}
        <Pill tone={ended ? 'neutral' : incident.control ? 'green' : 'amber'} dot>{join([words('incidentStatus', incident.status), !ended && t(incident.control ? 'incident.underControl' : 'incident.notUnderControl')])}</Pill>
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{incident.number}</Box>
      </Box>
      <Box sx={{ fontWeight: 700, fontSize: '1.1875rem', lineHeight: 1.35, overflowWrap: 'anywhere' }}>{incident.title}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, overflowWrap: 'anywhere' }}><PlaceIcon aria-hidden sx={{ fontSize: 19, color: 'text.secondary' }} />{join([at, incident.place])}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }} title={moment(incident.happenedAt)}>{join([t('incident.raisedAge', { age: age(incident.happenedAt) }), commander ? `${t('incident.commander')} ${commander}` : incident.department?.name])}</Box>
      {!ended && nextDeadline && <Due deadline={nextDeadline} />}
      {total > 0 && !ended && <Box sx={{ display: 'grid', gap: 0.5 }}><Box sx={{ fontSize: '0.875rem' }}>{t('incident.progress', { done, total })}</Box><LinearProgress aria-hidden variant="determinate" value={(done / total) * 100} sx={{ height: 6, borderRadius: 3, bgcolor: 'divider' }} /></Box>}
    </Box>
  );
}

/** What is due first, counting. */
function Due({ deadline }: { deadline: NonNullable<IncidentRowFragment['nextDeadline']> }) {
  const words = useWords();
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}><Countdown deadline={deadline} /><Box component="span" sx={{ fontSize: '0.875rem' }}>{words('rule', deadline.rule)}</Box></Box>;
}
