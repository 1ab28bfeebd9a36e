import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import type { Editing } from './editing.ts';
import { OrderButtons } from './OrderButtons.tsx';
import { movedPhase, movedStep, withMoreSteps, withoutPhase, withoutStep, withPhase, withStep, type Place } from './playbook-draft.ts';
import { StepEditor } from './StepEditor.tsx';
import { usePlaybookWords } from './usePlaybookWords.ts';
import { WordsField } from './WordsField.tsx';

/** A phase with its steps; one step is open at a time. */
export function PhaseEditor({ at, editing }: { at: number; editing: Editing }) {
  const t = useTranslate();
  const { draft, set, fault, setOpen } = editing;
  const phase = draft.phases[at]!;
  const add = (): void => { set(withMoreSteps(draft, at)); setOpen({ phase: at, step: phase.steps.length }); };
  return (
    <Card title={t('playbook.phase', { n: at + 1 })} aside={<OrderButtons of={t('playbook.phase', { n: at + 1 })} remove={t('playbook.edit.removePhase')} onMove={(by) => { set(movedPhase(draft, at, by)); setOpen(null); }} onRemove={draft.phases.length > 1 ? () => { set(withoutPhase(draft, at)); setOpen(null); } : undefined} />}>
      <Box data-phase={at} sx={{ display: 'grid', gap: 1.5 }}>
        <WordsField name={`phases.${at}.title`} label={t('playbook.edit.titleField')} value={phase.title} fault={fault} onChange={(title) => set(withPhase(draft, at, { title }))} />
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>{phase.steps.map((step, index) => <StepLine key={step.key} place={{ phase: at, step: index }} editing={editing} />)}</Box>
        <Button startIcon={<AddIcon />} data-action="addStep" onClick={add} sx={{ justifySelf: 'start' }}>{t('playbook.edit.addStep')}</Button>
      </Box>
    </Card>
  );
}

function StepLine({ place, editing }: { place: Place; editing: Editing }) {
  const t = useTranslate();
  const join = useJoin();
  const { text, doer, limit, condition } = usePlaybookWords();
  const { draft, set, open, setOpen, fault } = editing;
  const step = draft.phases[place.phase]!.steps[place.step]!;
  const isOpen = open?.phase === place.phase && open.step === place.step;
  const name = `phases.${place.phase}.steps.${place.step}`;
  const title = text(step.title) || t('playbook.edit.untitled');
  const wrong = fault?.name.startsWith(`${name}.`) ?? false;
  const move = (by: -1 | 1): void => { const moved = movedStep(draft, place, by); set(moved.draft); if (isOpen) setOpen(moved.place); };
  const only = draft.phases[place.phase]!.steps.length === 1;
  return (
    <Box component="li" data-edit-step={step.key} sx={{ border: 1, borderColor: wrong ? 'error.main' : isOpen ? 'primary.main' : 'divider', borderRadius: 2.5, p: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1, alignItems: 'center', justifyContent: 'flex-end' }}>
        <ButtonBase aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : place)} sx={{ flex: '1 1 220px', minWidth: 0, minHeight: 48, display: 'block', textAlign: 'left', font: 'inherit', px: 1, borderRadius: 2 }}>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([doer(step), step.limitMinutes !== null && limit(step.limitMinutes), step.blocking && t('playbook.blocking'), condition(draft, step)])}</Box>
        </ButtonBase>
        <OrderButtons of={title} remove={t('playbook.edit.removeStep')} onMove={move} onRemove={only ? undefined : () => { set(withoutStep(draft, place)); setOpen(null); }} />
      </Box>
      {isOpen && <StepEditor draft={draft} place={place} step={step} name={name} fault={fault} onChange={(change) => set(withStep(draft, place, change))} />}
    </Box>
  );
}
