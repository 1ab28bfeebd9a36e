import AddIcon from '@mui/icons-material/AddRounded';
import RemoveIcon from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { UnitField } from '../create/UnitField.tsx';
import type { Person } from './definitions.ts';

const NOBODY: Person = { name: '', phone: '', unitId: '', unitLabel: '' };

/** Everybody who complains together, a row each; the last row is always an empty one to go on with. */
export function ComplainantsField({ label, value, error, onChange }: { label: string; value: Person[] | undefined; error: string | undefined; onChange: (people: Person[]) => void }) {
  const t = useTranslate();
  const people = value?.length ? value : [NOBODY];
  const set = (index: number, part: Partial<Person>): void => onChange(people.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 1 }}>{label}</Box>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {people.map((person, index) => (
          <Box key={index} sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr 40px', sm: '1fr 1fr 1.2fr 40px' }, alignItems: 'start' }}>
            <TextField label={t('action.field.personName', { n: index + 1 })} name={`complainants.${index}.name`} value={person.name} error={Boolean(error) && index === 0} onChange={(event) => set(index, { name: event.target.value })} />
            <TextField label={t('complaint.create.phone')} name={`complainants.${index}.phone`} value={person.phone} slotProps={{ htmlInput: { inputMode: 'tel' } }} onChange={(event) => set(index, { phone: event.target.value })} />
            <Box sx={{ gridColumn: { xs: '1 / 3', sm: 'auto' }, gridRow: { xs: 2, sm: 'auto' } }}><UnitField unitId={person.unitId} unitLabel={person.unitLabel} error={undefined} onChange={(unit) => set(index, unit)} /></Box>
            <IconButton aria-label={t('action.field.removePerson', { n: index + 1 })} disabled={people.length === 1} onClick={() => onChange(people.filter((_, at) => at !== index))}><RemoveIcon /></IconButton>
          </Box>
        ))}
      </Box>
      {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.5 }}>{error}</Box>}
      <Button startIcon={<AddIcon />} sx={{ mt: 1 }} onClick={() => onChange([...people, NOBODY])}>{t('action.field.addPerson')}</Button>
    </Box>
  );
}
