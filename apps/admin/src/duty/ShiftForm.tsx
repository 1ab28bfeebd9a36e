import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import type { DutyPostsQuery } from '../gql/graphql.ts';
import type { Submission } from '../controls/useSubmission.ts';
import { useDutyWords } from './useDutyWords.ts';
import { postKey, timeOf } from './week.ts';

export type Post = DutyPostsQuery['dutyPosts'][number];
export interface ShiftValues { readonly post: string; readonly staffIds: readonly string[]; readonly from: string; readonly until: string; readonly days: readonly number[]; readonly note: string; readonly reason: string }

/** Shifts that are usual in the field: the desk's two and the night, three by eight hours, two by twelve. */
const PRESETS = [['08:00', '15:00'], ['15:00', '22:00'], ['22:00', '08:00'], ['08:00', '16:00'], ['16:00', '00:00'], ['00:00', '08:00'], ['08:00', '20:00'], ['20:00', '08:00']] as const;

interface FieldsProps { readonly values: ShiftValues; readonly set: (patch: Partial<ShiftValues>) => void; readonly submission: Submission; readonly people: Post['staff'] }
const said = ({ errors }: Submission, name: string, hint?: string) => ({ name, error: Boolean(errors[name]), helperText: errors[name] ?? hint });

export function PostField({ posts, values, set, submission }: Omit<FieldsProps, 'people'> & { readonly posts: readonly Post[] }) {
  const t = useTranslate();
  const { post } = useDutyWords();
  return (
    <TextField select {...said(submission, 'post')} label={t('duty.field.post')} value={values.post} onChange={(event) => set({ post: event.target.value, staffIds: [] })}>
      {posts.map((one) => <MenuItem key={postKey(one)} value={postKey(one)}>{post(one)}</MenuItem>)}
    </TextField>
  );
}

export function PeopleField({ values, set, submission, people }: FieldsProps) {
  const t = useTranslate();
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? t('app.mark.none');
  return (
    <TextField
      select {...said(submission, 'staffIds', t('duty.field.staffHint'))} label={t('duty.field.staff')} value={values.staffIds} onChange={(event) => set({ staffIds: event.target.value as unknown as readonly string[] })}
      slotProps={{ select: { multiple: true, renderValue: (chosen) => (chosen as readonly string[]).map(nameOf).join(t('app.mark.list')), MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } } } }}
    >
      {people.map(({ id, name }) => <MenuItem key={id} value={id} data-person={name}><Checkbox checked={values.staffIds.includes(id)} tabIndex={-1} sx={{ p: 0.5, mr: 0.5 }} />{name}</MenuItem>)}
    </TextField>
  );
}

/** Begin and end on the wall clock, with the usual ones one touch away. */
export function TimesField({ values, set, submission }: Omit<FieldsProps, 'people'>) {
  const t = useTranslate();
  const field = (name: 'from' | 'until', hint?: string) => <TextField {...said(submission, name, hint)} type="time" label={t(`duty.field.${name}`)} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} slotProps={{ htmlInput: { step: 300 } }} />;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, alignItems: 'start' }}>{field('from')}{field('until', t('duty.field.untilHint'))}</Box>
      <Box role="group" aria-label={t('duty.presets')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {PRESETS.map(([from, until]) => {
          const on = values.from === from && values.until === until;
          return <Chip key={from + until} label={t('duty.span', { from, until: until === '00:00' ? '24:00' : until })} aria-pressed={on} color={on ? 'primary' : 'default'} variant={on ? 'filled' : 'outlined'} onClick={() => set({ from, until })} sx={{ height: 36, fontSize: '0.9375rem' }} />;
        })}
      </Box>
    </Box>
  );
}

/** Which days of the week that is open. */
export function DaysField({ days, values, set, submission }: Omit<FieldsProps, 'people'> & { readonly days: readonly number[] }) {
  const t = useTranslate();
  const error = submission.errors['days'];
  const toggle = (day: number): void => set({ days: values.days.includes(day) ? values.days.filter((one) => one !== day) : [...values.days, day].sort((a, b) => a - b) });
  return (
    <Box role="group" aria-label={t('duty.field.days')} aria-invalid={Boolean(error)} data-field="days">
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.75, color: error ? 'error.main' : 'text.primary' }}>{t('duty.field.days')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {days.map((day, index) => <Chip key={day} label={t('duty.weekday', { day: t(`duty.day.${index + 1}`) })} aria-pressed={values.days.includes(day)} color={values.days.includes(day) ? 'primary' : 'default'} variant={values.days.includes(day) ? 'filled' : 'outlined'} onClick={() => toggle(day)} sx={{ height: 38, fontSize: '0.9375rem', px: 0.5 }} />)}
      </Box>
      {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.5 }}>{error}</Box>}
    </Box>
  );
}

export function WordsField({ name, values, set, submission }: Omit<FieldsProps, 'people'> & { readonly name: 'note' | 'reason' }) {
  const t = useTranslate();
  const label = t(`duty.field.${name}`);
  return <TextField {...said(submission, name)} label={name === 'note' ? `${label}${t('app.mark.aside', { text: t('app.field.optional') })}` : label} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} multiline minRows={2} />;
}

/** What a form starts with when a shift is changed. */
export const valuesOf = (zone: string, shift: { readonly staff: readonly { readonly id: string }[]; readonly from: string; readonly until: string; readonly note?: string | null }): Omit<ShiftValues, 'post' | 'days'> =>
  ({ staffIds: shift.staff.map(({ id }) => id), from: timeOf(zone, Date.parse(shift.from)), until: timeOf(zone, Date.parse(shift.until)), note: shift.note ?? '', reason: '' });
