import { useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { useViewer } from '../providers/session.ts';
import { Countdown } from './Countdown.tsx';
import { nextThing, otherActions, type NextThing } from './next.ts';
import { useIncidentRoom } from './room.ts';
import { limitOf } from './steps.ts';
import { StepButtons } from './StepRow.tsx';

const BIG = { minHeight: 64, fontSize: '1.1875rem', fontWeight: 700 } as const;

/** The one next thing for whoever looks, as a big button; what else may be done stays folded. */
export function NextCard() {
  const t = useTranslate();
  const { incident } = useIncidentRoom();
  const { roles } = useViewer();
  const next = nextThing(incident, roles);
  const others = otherActions(incident, next);
  return (
    <Card id="next" sx={({ look }) => ({ borderColor: next.kind === 'nothing' || next.kind === 'done' ? look.line : 'primary.main', borderWidth: next.kind === 'nothing' || next.kind === 'done' ? 1 : 2 })}>
      <Box data-next={next.kind} sx={{ display: 'grid', gap: 1.25 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600, color: 'text.secondary' }}>{t('incident.next.title')}</Box>
        {next.kind === 'step' ? <StepNext next={next} /> : <CommandNext next={next} />}
        {others.length > 0 && <Others actions={others} />}
      </Box>
    </Card>
  );
}

function StepNext({ next: { run, phase, step } }: { next: Extract<NextThing, { kind: 'step' }> }) {
  const limit = limitOf(step);
  return (
    <>
      <Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{phase.title}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'baseline' }}><Box sx={{ fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.35, overflowWrap: 'anywhere' }}>{step.title}</Box>{limit && <Countdown deadline={limit} />}</Box>
        {step.detail && <Box sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{step.detail}</Box>}
      </Box>
      <StepButtons run={run.key} step={step} large />
    </>
  );
}

function readSummary(): void {
  const card = document.getElementById('summary');
  card?.scrollIntoView({ block: 'start' });
  card?.querySelector<HTMLElement>('[data-action=incidentAcceptSummary]')?.focus({ preventScroll: true });
}

function CommandNext({ next }: { next: Exclude<NextThing, { kind: 'step' }> }) {
  const t = useTranslate();
  const { act, ask } = useIncidentRoom();
  const [working, setWorking] = useState(false);
  const { action, kind } = next;
  if (kind === 'done') return <Box sx={{ fontWeight: 650 }}>{t('incident.next.done')}</Box>;
  if (kind === 'nothing' || action === null) return <Box><Box sx={{ fontWeight: 650 }}>{t('incident.next.nothing')}</Box><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('incident.next.nothingHint')}</Box></Box>;
  const press = (): void => {
    // What is to be accepted is read first.
    if (kind === 'accept') return readSummary();
    if (kind !== 'acknowledge') return ask(action);
    if (working) return;
    setWorking(true);
    void act(action).finally(() => setWorking(false));
  };
  return (
    <>
      <Button fullWidth variant="contained" data-action={action} aria-disabled={working} onClick={press} sx={BIG}>{working ? t('action.working') : t(`incident.next.${kind}`)}</Button>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`incident.next.${kind}Hint`)}</Box>
    </>
  );
}

function Others({ actions }: { actions: readonly string[] }) {
  const t = useTranslate();
  const { ask } = useIncidentRoom();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 0.5, mb: -1 }}>
      <Button color="inherit" data-more-actions aria-expanded={open} onClick={() => setOpen(!open)} endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />} sx={{ minHeight: 44, px: 0.5, color: 'text.secondary' }}>{t('incident.next.more')}{t('app.mark.aside', { text: actions.length })}</Button>
      <Collapse in={open} unmountOnExit>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' }, pb: 1.5, pt: 0.5 }}>
          {actions.map((action) => <Button key={action} data-action={action} variant="outlined" color={action === 'incidentStandDown' || action === 'incidentLoseControl' ? 'error' : 'primary'} onClick={() => ask(action)} sx={{ minHeight: 48, lineHeight: 1.3 }}>{t(`works.action.${action}`)}</Button>)}
        </Box>
      </Collapse>
    </Box>
  );
}
