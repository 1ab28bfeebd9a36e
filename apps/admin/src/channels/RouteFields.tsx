import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { DEFAULT_CHAINS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useWords } from '../i18n/useWords.ts';
import { MESSAGE_KINDS, type ChannelDraft } from './draft.ts';
import { CONTACT_OF } from './kinds.ts';

interface RouteFieldsProps { draft: ChannelDraft; errors: Readonly<Record<string, string>>; onChange: (change: Partial<ChannelDraft>) => void }
const RULES = Object.keys(DEFAULT_CHAINS);
const toggled = <T,>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);

/** Which reminders leave: of which kinds, of which deadlines. */
export function RouteFields({ draft: { kind, tells, chosen, rules }, errors, onChange }: RouteFieldsProps) {
  const t = useTranslate();
  const said = (name: string) => errors[name] && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.5 }}>{errors[name]}</Box>;
  return (
    <>
      <Box role="group" aria-labelledby="tells" aria-invalid={Boolean(errors['tells'])} data-field="tells" tabIndex={-1}>
        <Typography variant="h2" id="tells">{t('channels.tells')}</Typography>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1 }}>{t(kind !== null && CONTACT_OF[kind] !== undefined ? 'channels.tellsHintPerson' : 'channels.tellsHintPlace')}</Box>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: 'repeat(3, minmax(0, 1fr))' } }}>
          {MESSAGE_KINDS.map((one) => <ToggleField key={one} name={`tells.${one}`} label={t(`channels.tell.${one}`)} hint={t(`channels.tellHint.${one}`)} value={tells.includes(one)} onChange={() => onChange({ tells: toggled(tells, one) })} />)}
        </Box>
        {said('tells')}
      </Box>
      <ChoiceField name="chosen" label={t('channels.rules')} columns={2} choices={[{ value: 'every', label: t('channels.everyRule') }, { value: 'chosen', label: t('channels.chosenRules') }]} value={chosen ? 'chosen' : 'every'} onChange={(value) => onChange({ chosen: value === 'chosen' })} />
      {chosen && <Rules rules={rules} invalid={Boolean(errors['rules'])} onToggle={(rule) => onChange({ rules: toggled(rules, rule) })}>{said('rules')}</Rules>}
    </>
  );
}

function Rules({ rules, invalid, onToggle, children }: { rules: readonly string[]; invalid: boolean; onToggle: (rule: string) => void; children: ReactNode }) {
  const t = useTranslate();
  const words = useWords();
  return (
    <Box role="group" aria-label={t('channels.chosenRules')} aria-invalid={invalid} data-field="rules" tabIndex={-1} sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
      {RULES.map((rule) => <FormControlLabel key={rule} control={<Checkbox name={`rule.${rule}`} checked={rules.includes(rule)} onChange={() => onToggle(rule)} />} label={<>{words('rule', rule)} <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{rule}</Box></>} sx={{ minHeight: 44, mr: 0 }} />)}
      <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>
    </Box>
  );
}
