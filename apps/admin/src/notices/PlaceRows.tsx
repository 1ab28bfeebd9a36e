import type { ReactNode } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import DeleteIcon from '@mui/icons-material/DeleteOutlineRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { replaced, without, withDoorsEach, withPlaceEach } from './draft.ts';
import type { DraftProps } from './TextFields.tsx';
import { useMeans, useNoticeWords } from './useNoticeWords.ts';

function Rows({ name, title, hint, error, children, buttons }: { name: string; title: string; hint: string; error?: string | undefined; children: ReactNode; buttons: ReactNode }) {
  return (
    <Box role="group" aria-label={title} data-field={name} aria-invalid={Boolean(error)} sx={{ display: 'grid', gap: 1 }}>
      <Box><Box sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{title}</Box><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{hint}</Box></Box>
      {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem' }}>{error}</Box>}
      <Box sx={{ display: 'grid', gap: 1, maxHeight: 420, overflowY: 'auto' }}>{children}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{buttons}</Box>
    </Box>
  );
}

/** Buildings that the notice is for: those chosen, else all. */
function usePremises({ values }: Pick<DraftProps, 'values'>) {
  const { premises } = useMeans();
  return values.buildings.length === 0 ? premises : premises.filter(({ building }) => values.buildings.includes(building));
}

function BuildingSelect({ name, value, label, onChange, error, any }: { name: string; value: string; label: string; onChange: (building: string) => void; error?: string | undefined; any?: string }) {
  const words = useNoticeWords();
  const { premises } = useMeans();
  const names = [...new Set([...premises.map(({ building }) => building), ...(value === '' ? [] : [value])])];
  return (
    <TextField select name={name} value={value} onChange={(event) => onChange(event.target.value)} error={Boolean(error)} helperText={error} slotProps={{ select: { displayEmpty: true, inputProps: { 'aria-label': label } } }} sx={{ minWidth: 0 }}>
      {any !== undefined && <MenuItem value="">{any}</MenuItem>}
      {names.map((one) => <MenuItem key={one} value={one}>{words.building(one)}</MenuItem>)}
    </TextField>
  );
}

/** Where paper copies hang: one a building at one touch, and any other. */
export function PlaceRows({ values, errors, set }: DraftProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const premises = usePremises({ values });
  const { places } = values;
  const each = withPlaceEach(places, premises.map(({ building }) => building), (building) => t('notices.plan.lobby', { building: words.building(building) }));
  return (
    <Rows name="places" title={t('notices.field.places')} hint={t('notices.plan.placesHint', { n: places.length })} error={errors['places']} buttons={(
      <>
        {each.length > places.length && <Button variant="outlined" data-place-each onClick={() => set({ places: each })} sx={{ minHeight: 48 }}>{t('notices.plan.placeEach', { n: each.length - places.length })}</Button>}
        <Button startIcon={<AddIcon />} data-add-place onClick={() => set({ places: [...places, { building: '', name: '' }] })} sx={{ minHeight: 48 }}>{t('notices.plan.addPlace')}</Button>
      </>
    )}>
      {places.map(({ building, name }, index) => (
        <Box key={index} data-place-row={index} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '112px minmax(0, 1fr) 44px', alignItems: 'start' }}>
          <BuildingSelect name={`places.${index}.building`} value={building} label={t('notices.plan.buildingOf', { n: index + 1 })} onChange={(next) => set({ places: replaced(places, index, { building: next }) })} any={t('notices.plan.noBuilding')} error={errors[`places.${index}.building`]} />
          <TextField name={`places.${index}.name`} value={name} onChange={(event) => set({ places: replaced(places, index, { name: event.target.value }) })} error={Boolean(errors[`places.${index}.name`])} helperText={errors[`places.${index}.name`]} slotProps={{ htmlInput: { 'aria-label': t('notices.plan.placeOf', { n: index + 1 }) } }} fullWidth />
          <IconButton aria-label={t('notices.plan.remove', { name: name || String(index + 1) })} onClick={() => set({ places: without(places, index) })} sx={{ width: 44, height: 48 }}><DeleteIcon /></IconButton>
        </Box>
      ))}
    </Rows>
  );
}

/** Buildings whose households get a copy each 张贴到户. */
export function DoorRows({ values, errors, set }: DraftProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const premises = usePremises({ values });
  const { doors } = values;
  const each = withDoorsEach(doors, premises);
  const total = doors.reduce((sum, { households }) => sum + (Number(households) || 0), 0);
  return (
    <Rows name="doors" title={t('notices.field.doors')} hint={t('notices.plan.doorsHint', { n: total })} error={errors['doors']} buttons={each.length > doors.length && <Button variant="outlined" data-doors-each onClick={() => set({ doors: each })} sx={{ minHeight: 48 }}>{t('notices.plan.doorsEach', { n: each.length - doors.length })}</Button>}>
      {doors.map(({ building, households }, index) => (
        <Box key={building} data-door-row={building} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr) 132px 44px', alignItems: 'start' }}>
          <Box sx={{ alignSelf: 'center', fontWeight: 600 }}>{words.building(building)}</Box>
          <TextField name={`doors.${index}.households`} type="number" value={households} onChange={(event) => set({ doors: replaced(doors, index, { households: event.target.value }) })} error={Boolean(errors[`doors.${index}.households`])} helperText={errors[`doors.${index}.households`]} slotProps={{ htmlInput: { min: 1, step: 1, inputMode: 'numeric', 'aria-label': t('notices.plan.households', { building: words.building(building) }) } }} />
          <IconButton aria-label={t('notices.plan.remove', { name: words.building(building) })} onClick={() => set({ doors: without(doors, index) })} sx={{ width: 44, height: 48 }}><DeleteIcon /></IconButton>
        </Box>
      ))}
    </Rows>
  );
}
