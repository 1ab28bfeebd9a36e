import AddIcon from '@mui/icons-material/AddRounded';
import RemoveIcon from '@mui/icons-material/DeleteOutlineRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { ESCALATION_TARGETS, type EscalationTarget } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import type { PolicyChainFieldsFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Editing } from './editing.ts';
import { EditorLine } from './EditorLine.tsx';
import { StepList } from './PolicyTables.tsx';
import { typedSteps, type DraftStep } from './policy-draft.ts';
import { usePolicyWords } from './usePolicyWords.ts';

/** The chain of one rule: inherited, or its steps typed here. */
export function ChainEditor({ chain: { rule, inheritedSteps, inheritedFrom }, draft, set, submission }: Editing & { chain: PolicyChainFieldsFragment }) {
  const t = useTranslate();
  const words = useWords();
  const policyWords = usePolicyWords();
  const steps = draft.chains[rule];
  const name = words('rule', rule);
  const put = (next: readonly DraftStep[]): void => set({ ...draft, chains: { ...draft.chains, [rule]: next } });
  const toggle = (): void => (steps ? set({ ...draft, chains: Object.fromEntries(Object.entries(draft.chains).filter(([one]) => one !== rule)) }) : put(typedSteps(inheritedSteps)));
  return (
    <EditorLine wide id={rule} name={name} note={rule} own={steps !== undefined} button={t(`policy.edit.${steps ? 'inherit' : 'change'}`)} onToggle={toggle}>
      {steps ? (
        <Box role="group" aria-label={name} aria-invalid={submission.errors[rule] ? true : undefined} sx={{ display: 'grid', gap: 1.5 }}>
          {steps.map((step, index) => (
            <Step key={index} rule={rule} index={index} step={step} invalid={Boolean(submission.errors[rule])} onChange={(change) => put(steps.map((one, at) => (at === index ? { ...one, ...change } : one)))} onRemove={steps.length > 1 ? () => put(steps.filter((_, at) => at !== index)) : undefined} />
          ))}
          {submission.errors[rule] && <Box role="alert" sx={{ color: 'error.main' }}>{submission.errors[rule]}</Box>}
          {steps.length < 8 && <Box><Button size="small" startIcon={<AddIcon />} onClick={() => put([...steps, nextStep(steps)])}>{t('policy.edit.addStep')}</Button></Box>}
        </Box>
      ) : <Box sx={{ color: 'text.secondary' }}><StepList steps={inheritedSteps} /><Box sx={{ fontSize: '0.875rem' }}>{policyWords.origin(inheritedFrom)}</Box></Box>}
    </EditorLine>
  );
}

/** An hour after the last one, to the company. */
function nextStep(steps: readonly DraftStep[]): DraftStep {
  const last = Number(steps.at(-1)?.afterMinutes);
  return { afterMinutes: String((Number.isFinite(last) ? last : 0) + 60), to: 'COMPANY', waitsForMorning: steps.at(-1)?.waitsForMorning ?? false };
}

function Step({ rule, index, step, invalid, onChange, onRemove }: { rule: string; index: number; step: DraftStep; invalid: boolean; onChange: (change: Partial<DraftStep>) => void; onRemove: (() => void) | undefined }) {
  const t = useTranslate();
  const named = (what: string): string => `${t('policy.edit.stepNumber', { n: index + 1 })} ${what}`;
  return (
    <Box data-step={`${rule}.${index}`} sx={{ display: 'grid', gridTemplateColumns: '128px minmax(0, 1fr) auto', columnGap: 1, alignItems: 'center' }}>
      <TextField size="small" value={step.afterMinutes} error={invalid} onChange={(event) => onChange({ afterMinutes: event.target.value })} slotProps={{ htmlInput: { 'aria-label': named(t('policy.edit.after')), inputMode: 'numeric' }, input: { endAdornment: <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{t('policy.edit.later')}</Box> } }} />
      <TextField select size="small" value={step.to} onChange={(event) => onChange({ to: event.target.value as EscalationTarget })} slotProps={{ select: { SelectDisplayProps: { 'aria-label': named(t('policy.edit.tell')) } as object } }}>
        {ESCALATION_TARGETS.map((to) => <MenuItem key={to} value={to}>{t(`policy.to.${to}`)}</MenuItem>)}
      </TextField>
      {onRemove ? <IconButton aria-label={named(t('policy.edit.removeStep'))} onClick={onRemove}><RemoveIcon /></IconButton> : <Box sx={{ width: 40 }} />}
      <FormControlLabel sx={{ gridColumn: '1 / -1', m: 0 }} control={<Checkbox checked={step.waitsForMorning} onChange={(event) => onChange({ waitsForMorning: event.target.checked })} />} label={t('policy.edit.morning')} />
    </Box>
  );
}
