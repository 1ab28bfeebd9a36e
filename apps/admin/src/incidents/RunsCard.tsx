import { useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { isAllowed, isEnded, type Run } from './model.ts';
import { useIncidentRoom } from './room.ts';
import { phaseViews, type PhaseView } from './steps.ts';
import { StepRow } from './StepRow.tsx';

/** The playbooks that run in it, each by its phases; all steps, or only the viewer's. */
export function RunsCard() {
  const t = useTranslate();
  const { incident, ask } = useIncidentRoom();
  const [mine, setMine] = useState(false);
  const { runs } = incident;
  const any = runs.some((run) => run.phases.some(({ steps }) => steps.some((step) => step.mine)));
  if (runs.length === 0) {
    return (
      <Card title={t('incident.steps')} id="steps">
        <Box sx={{ fontWeight: 650 }}>{t('incident.noRun')}</Box>
        {isAllowed(incident, 'incidentStartPlaybook') && <><Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1 }}>{t('incident.noRunHint')}</Box><Button variant="outlined" data-action="incidentStartPlaybook" onClick={() => ask('incidentStartPlaybook')} sx={{ minHeight: 48 }}>{t('works.action.incidentStartPlaybook')}</Button></>}
      </Card>
    );
  }
  return (
    <Card title={t('incident.steps')} id="steps" aside={any && <Chip label={t('incident.mine')} data-mine aria-pressed={mine} color={mine ? 'primary' : 'default'} variant={mine ? 'filled' : 'outlined'} onClick={() => setMine(!mine)} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem' }} />}>
      <Box sx={{ display: 'grid', gap: 3 }}>{runs.map((run) => <RunView key={run.key} run={run} mine={mine} />)}</Box>
    </Card>
  );
}

function RunView({ run, mine }: { run: Run; mine: boolean }) {
  const t = useTranslate();
  const views = phaseViews(run, mine).filter(({ shown }) => shown.length > 0);
  return (
    <Box component="section" data-run={run.key} aria-label={run.title ?? t('incident.erased')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Box component="h3" sx={{ m: 0, fontSize: '1.0625rem', fontWeight: 650 }}>{run.title ?? t('incident.erased')}</Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{run.version > 0 ? t('incident.runVersion', { n: run.version }) : ''}</Box>
        <Box component="span" role="status" sx={{ ml: 'auto', fontSize: '0.9375rem', fontWeight: 600 }}>{t('incident.progress', { done: run.done, total: run.total })}</Box>
      </Box>
      <LinearProgress aria-hidden variant="determinate" value={run.total === 0 ? 0 : (run.done / run.total) * 100} sx={{ height: 8, borderRadius: 4, bgcolor: 'divider', mb: 1 }} />
      {views.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('incident.noneMine')}</Box>}
      {views.map((view) => <PhaseSection key={view.phase.key} run={run} view={view} />)}
    </Box>
  );
}

/** The first phase in which something is to be done is open, unless somebody closed it; the others say how much waits in them. */
function PhaseSection({ run, view: { phase, shown, done, total, toDo, first, notNeeded } }: { run: Run; view: PhaseView }) {
  const t = useTranslate();
  const { incident } = useIncidentRoom();
  const [asked, setAsked] = useState<boolean | null>(null);
  const isOpen = asked ?? (first && !isEnded(incident));
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ButtonBase aria-expanded={isOpen} data-phase={phase.key} onClick={() => setAsked(!isOpen)} sx={{ width: '100%', display: 'flex', gap: 1, minHeight: 52, px: 0.5, font: 'inherit', fontSize: '1rem', fontWeight: toDo > 0 ? 650 : 500, textAlign: 'left', justifyContent: 'flex-start', color: toDo > 0 ? 'text.primary' : 'text.secondary' }}>
        <Box component="span" sx={{ flex: 1 }}>{phase.title}</Box>
        {toDo > 0 && !isOpen && <Pill tone="amber">{t('incident.toDo', { n: toDo })}</Pill>}
        <Box component="span" sx={{ fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' }}>{t('incident.phaseCount', { done, total })}</Box>
        <ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />
      </ButtonBase>
      {isOpen && <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, pb: 1.5, display: 'grid', gap: 1 }}>{shown.map((step) => <li key={step.key}><StepRow run={run} step={step} /></li>)}</Box>}
      {isOpen && notNeeded > 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', pb: 1.5 }}>{t('incident.notNeeded', { n: notNeeded })}</Box>}
    </Box>
  );
}
