import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { CONTENTS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { StatementValues } from './matter.ts';

interface StatementFieldsProps { values: StatementValues; errors: Readonly<Record<string, string>>; set: (part: Partial<StatementValues>) => void }

/** The parts of a statement: what is read out first, explanation and handling apart, and by what windows know the matter. */
export function StatementFields({ values, errors, set }: StatementFieldsProps) {
  const t = useTranslate();
  const words = useWords();
  const area = (name: 'explanation' | 'handling' | 'wording') => (
    <TextField
      label={t(`statement.part.${name}`)} name={name} multiline minRows={3} maxRows={10} fullWidth value={values[name]} error={Boolean(errors[name])} helperText={errors[name] ?? t(`statement.partHint.${name}`)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  const line = (name: 'keywords' | 'places') => (
    <TextField
      label={t(`statement.matter.${name}`)} name={name} fullWidth value={values[name]} error={Boolean(errors[name])} helperText={errors[name] ?? t(`statement.matterHint.${name}`)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <>
      {area('explanation')}
      {area('handling')}
      {area('wording')}
      <Box role="group" aria-label={t('statement.matter.title')} sx={{ display: 'grid', gap: 1.75, borderTop: 1, borderColor: 'divider', pt: 2 }}>
        <Box><b>{t('statement.matter.title')}</b><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('statement.matter.hint')}</Box></Box>
        <ChoiceField name="content" label={t('statement.matter.content')} optional value={values.content} onChange={(content) => set({ content })} choices={CONTENTS.map((value) => ({ value, label: words('content', value) }))} columns={3} error={errors['content']} />
        {line('keywords')}
        {line('places')}
      </Box>
    </>
  );
}
