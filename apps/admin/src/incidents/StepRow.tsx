import { useState, type ReactNode } from 'react';
import CheckIcon from '@mui/icons-material/CheckRounded';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import MoreIcon from '@mui/icons-material/MoreHorizRounded';
import SkipIcon from '@mui/icons-material/SkipNextRounded';
import WaitIcon from '@mui/icons-material/HourglassEmptyRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Countdown } from './Countdown.tsx';
import type { Run, Step } from './model.ts';
import { useIncidentRoom } from './room.ts';
import { answerOf, limitOf, pendingKey, waitsFor } from './steps.ts';

/** One step: a large target to tick it, or the answers it asks for; who did it; or what it waits for. */
export function StepRow({ run, step }: { run: Run; step: Step }) {
  const { ticking } = useIncidentRoom();
  const saving = ticking.has(pendingKey({ run: run.key, step: step.key }));
  const open = step.state === 'OPEN';
  return (
    <Box data-step-row={step.key} data-state={step.state} sx={({ look }) => ({ display: 'grid', gap: 1, columnGap: 1.5, gridTemplateColumns: '56px minmax(0, 1fr) auto', alignItems: 'start', p: open ? 1 : 0.5, borderRadius: 3, border: '1.5px solid', borderColor: open ? look.line : 'transparent', bgcolor: open ? look.raised : 'transparent' })}>
      <Mark run={run} step={step} saving={saving} />
      <Body run={run} step={step} />
      <StepMenu run={run.key} step={step} saving={saving} />
      {open && step.ask && step.mine && <Box sx={{ gridColumn: { xs: '1 / -1', sm: '2 / -1' } }}><StepButtons run={run.key} step={step} /></Box>}
    </Box>
  );
}

const SQUARE = { width: 56, height: 56, borderRadius: 2.5, display: 'grid', placeContent: 'center' } as const;

function Mark({ run, step, saving }: { run: Run; step: Step; saving: boolean }) {
  const t = useTranslate();
  const { tick } = useIncidentRoom();
  if (step.state === 'DONE') return <Box aria-hidden sx={({ look }) => ({ ...SQUARE, color: look.tones.green.text, bgcolor: look.tones.green.fill, opacity: saving ? 0.6 : 1 })}><CheckIcon sx={{ fontSize: 34 }} /></Box>;
  if (step.state === 'SKIPPED') return <Box aria-hidden sx={({ look }) => ({ ...SQUARE, color: look.tones.neutral.text, bgcolor: look.tones.neutral.fill })}><SkipIcon sx={{ fontSize: 28 }} /></Box>;
  if (step.state === 'WAITING') return <Box aria-hidden sx={{ ...SQUARE, color: 'text.secondary' }}><WaitIcon sx={{ fontSize: 24 }} /></Box>;
  // An answer ticks it, or somebody else does.
  if (step.ask || !step.mine) return <Box aria-hidden sx={({ look }) => ({ ...SQUARE, border: '2px dashed', borderColor: look.tones.neutral.line })} />;
  return <ButtonBase role="checkbox" aria-checked={false} aria-label={t('incident.tickOf', { title: step.title })} data-tick={step.key} onClick={() => tick(run.key, step.key, null)} sx={{ ...SQUARE, border: '2.5px solid', borderColor: 'primary.main', bgcolor: 'background.paper', color: 'primary.main', '&:hover': { bgcolor: 'action.hover' } }}><CheckIcon sx={{ fontSize: 30, opacity: 0.25 }} /></ButtonBase>;
}

function Body({ run, step }: { run: Run; step: Step }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const works = useWorkWords();
  const open = step.state === 'OPEN';
  const waiting = step.state === 'WAITING';
  const limit = limitOf(step);
  const who = join([step.department?.name, words('role', step.role), works('post', step.post)]);
  return (
    <Box sx={{ minWidth: 0, alignSelf: 'center', color: waiting ? 'text.secondary' : 'text.primary' }}>
      <Title step={step} />
      {step.mark ? <Done step={step} /> : <Small>{join([t('incident.byWhom', { who }), open && step.blocking && t('incident.blocking'), step.limitMinutes && !step.dueAt ? t('incident.limit', { n: step.limitMinutes }) : null])}</Small>}
      {waiting && <Waits run={run} step={step} />}
      {open && limit && <Countdown deadline={limit} />}
    </Box>
  );
}

/** What is to be done; a touch shows how. */
function Title({ step }: { step: Step }) {
  const t = useTranslate();
  const [how, setHow] = useState(false);
  const open = step.state === 'OPEN';
  const look = { fontWeight: open ? 650 : 500, fontSize: open ? '1.0625rem' : '1rem', lineHeight: 1.4, overflowWrap: 'anywhere' } as const;
  if (!step.detail || step.mark) return <Box sx={look}>{step.title}</Box>;
  return (
    <>
      <ButtonBase aria-expanded={how} data-how={step.key} onClick={() => setHow(!how)} sx={{ font: 'inherit', color: 'inherit', textAlign: 'left', display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, alignItems: { xs: 'flex-start', sm: 'center' }, width: '100%', justifyContent: { xs: 'center', sm: 'flex-start' }, columnGap: 0.5, minHeight: 44 }}>
        <Box component="span" sx={look}>{step.title}</Box>
        <Box component="span" sx={{ ml: { sm: 'auto' }, flexShrink: 0, display: 'inline-flex', alignItems: 'center', color: 'primary.main', fontSize: '0.875rem', fontWeight: 600 }}>{t('incident.how')}<ExpandIcon aria-hidden sx={{ fontSize: 18, transform: how ? 'rotate(180deg)' : 'none' }} /></Box>
      </ButtonBase>
      {how && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.9375rem', mb: 0.5 }}>{step.detail}</Box>}
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{children}</Box>;

function Waits({ run, step }: { run: Run; step: Step }) {
  const t = useTranslate();
  const other = waitsFor(run, step.key);
  return <Small>{other ? t('incident.waitsFor', { title: other.title }) : t('incident.waitsForEarlier')}</Small>;
}

function Done({ step }: { step: Step }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { mark } = step;
  if (!mark) return null;
  const answer = answerOf(step);
  return <Small>{join([mark.skipped && t('incident.skipped'), answer && t('incident.answerOf', { answer }), t('incident.doneBy', { name: mark.by?.name ?? t('incident.clock'), at: moment(mark.at) }), mark.text])}</Small>;
}

/** The answers of a step, or its one button; each a thumb wide. */
export function StepButtons({ run, step, large = false }: { run: string; step: Step; large?: boolean }) {
  const t = useTranslate();
  const { tick, ticking } = useIncidentRoom();
  const saving = ticking.has(pendingKey({ run, step: step.key }));
  const size = { minHeight: large ? 64 : 56, fontSize: large ? '1.1875rem' : '1.0625rem', fontWeight: 650, lineHeight: 1.3 };
  if (!step.ask) return <Button fullWidth variant="contained" data-tick-next={step.key} aria-disabled={saving} startIcon={<CheckIcon />} onClick={() => tick(run, step.key, null)} sx={size}>{t('incident.next.tick')}</Button>;
  return (
    <Box role="group" aria-label={`${step.title} ${t('incident.next.choose')}`} sx={{ display: 'grid', gap: 1, gridTemplateColumns: step.ask.length > 1 ? 'repeat(auto-fit, minmax(132px, 1fr))' : '1fr' }}>
      {step.ask.map(({ key, title }) => <Button key={key} variant={large ? 'contained' : 'outlined'} data-answer={`${step.key}/${key}`} onClick={() => tick(run, step.key, key)} sx={size}>{title}</Button>)}
    </Box>
  );
}

/** What is rare: with a note, skipping, taking back. */
function StepMenu({ run, step, saving }: { run: string; step: Step; saving: boolean }) {
  const t = useTranslate();
  const { ask } = useIncidentRoom();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!step.mine || saving || step.state === 'WAITING' || step.state === 'NOT_NEEDED') return <span />;
  const item = (name: string, label: string, action: string, extra: Readonly<Record<string, unknown>> = {}) => <MenuItem key={name} data-action={action} onClick={() => { setAnchor(null); ask(action, { run, step: step.key, ...extra }, step.title); }} sx={{ minHeight: 48 }}>{label}</MenuItem>;
  return (
    <>
      <IconButton data-step-menu={step.key} aria-haspopup="menu" aria-label={t('incident.stepMenu', { title: step.title })} onClick={(event) => setAnchor(event.currentTarget)} sx={{ width: 44, height: 44, alignSelf: 'center' }}><MoreIcon /></IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {step.state === 'OPEN' ? [
          ...(step.ask ? step.ask.map(({ key, title }) => item(key, t('incident.withNoteAnswer', { answer: title }), 'stepTick', { answer: key })) : [item('note', t('incident.withNote'), 'stepTick')]),
          item('skip', t('incident.skip'), 'stepSkip'),
        ] : item('back', t('incident.takeBack'), 'stepReopen')}
      </Menu>
    </>
  );
}
