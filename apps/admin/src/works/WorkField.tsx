import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import DeleteIcon from '@mui/icons-material/DeleteOutlineRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { POINT_RESULTS, REVIEW_TOPICS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { UnitField } from '../complaints/create/UnitField.tsx';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { FilesField } from '../files/FilesField.tsx';
import type { UploadTray } from '../files/upload-tray.ts';
import { usePlaybooks } from '../incidents/usePlaybooks.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { StaffPicker } from '../records/StaffPicker.tsx';
import { isRequired, type Values, type WorkFieldSpec } from './definitions.ts';
import { NoticeField } from './NoticeField.tsx';
import { useDatePicks } from './useDatePicks.ts';
import { useWorkWords } from './useWorkWords.ts';

interface WorkFieldProps { field: WorkFieldSpec; values: Values; error: string | undefined; set: (name: string, value: unknown) => void }

/** One field of a form on works and checks, each big enough for a thumb. */
export function WorkField({ field, values, error, set }: WorkFieldProps) {
  const t = useTranslate();
  const words = useWorkWords();
  const label = `${t(`works.field.${field.label ?? field.name}`)}${isRequired(field, values) ? '' : t('app.mark.aside', { text: t('app.field.optional') })}`;
  const value = values[field.name];
  const change = (next: unknown): void => set(field.name, next);
  switch (field.kind) {
    case 'choice': return <ChoiceField name={field.name} label={label} columns={field.columns ?? 2} choices={field.values.map((one) => ({ value: one, label: words(field.words, one), ...(field.hints ? { hint: words(field.hints, one) } : {}) }))} value={String(value ?? '')} onChange={change} error={error} />;
    case 'verdict': return <ChoiceField name={field.name} label={label} columns={2} choices={[{ value: 'yes', label: t(`works.verdict.${field.yes}`) }, { value: 'no', label: t(`works.verdict.${field.no}`) }]} value={value === true ? 'yes' : value === false ? 'no' : ''} onChange={(one) => change(one === 'yes')} error={error} />;
    case 'time': return <TimeField name={field.name} label={label} value={String(value ?? '')} change={change} error={error} hint={field.hint} mostDays={field.mostDays} />;
    case 'department': return <DepartmentField name={field.name} label={label} value={String(value ?? '')} change={change} error={error} />;
    case 'staff': return <PersonField label={label} change={change} error={error} />;
    case 'playbook': return <PlaybookField name={field.name} label={label} value={String(value ?? '')} change={change} error={error} />;
    case 'count': return <TextField name={field.name} type="number" label={label} value={String(value ?? '')} onChange={(event) => change(event.target.value)} error={Boolean(error)} helperText={error} fullWidth slotProps={{ htmlInput: { min: 0, step: 1, inputMode: 'numeric' } }} />;
    case 'unit': return <HouseholdField value={String(value ?? '')} change={change} error={error} />;
    case 'photos': return <FilesField name={field.name} label={label} tray={value as UploadTray} error={error} onChange={() => change(value)} />;
    case 'notice': return <NoticeField label={label} communityId={values['inCommunity'] as string | undefined} onChange={change} error={error} />;
    case 'drawings': return <DrawingsField label={label} value={(value ?? []) as Drawing[]} change={change} error={error} />;
    case 'points': return <PointsField value={(value ?? []) as Point[]} change={change} error={error} />;
    case 'password': return <TextField name={field.name} type="password" autoComplete="current-password" label={label} value={String(value ?? '')} onChange={(event) => change(event.target.value)} error={Boolean(error)} helperText={error ?? t('works.signHint')} fullWidth />;
    default: return <TextField name={field.name} label={label} multiline={(field.rows ?? 1) > 1} minRows={field.rows ?? 1} maxRows={10} value={String(value ?? '')} onChange={(event) => change(event.target.value)} error={Boolean(error)} helperText={error} fullWidth />;
  }
}

interface Inner { name?: string; label?: string; value: string; change: (value: unknown) => void; error: string | undefined }

function TimeField({ name = '', label = '', value, change, error, hint, mostDays }: Inner & { hint: string | undefined; mostDays: string | undefined }) {
  const t = useTranslate();
  const { policy } = useCommunityRoom();
  const days = mostDays === undefined ? null : Number((policy?.figures as Record<string, unknown> | undefined)?.[mostDays]);
  const picks = useDatePicks(days);
  return <DateTimeField name={name} label={label} value={value} onChange={change} picks={picks} error={Boolean(error)} helperText={error ?? (hint && t(`works.field.${hint}`, { n: days ?? 0 }))} />;
}

function DepartmentField({ name = '', label = '', value, change, error }: Inner) {
  const { departments } = useCommunityRoom();
  return <ChoiceField name={name} label={label} columns={2} optional choices={departments.map((one) => ({ value: one.id, label: one.name }))} value={value} onChange={change} error={error} />;
}

function HouseholdField({ value, change, error }: Inner) {
  const [label, setLabel] = useState('');
  return <UnitField unitId={value} unitLabel={label} error={error} onChange={({ unitId, unitLabel }) => { setLabel(unitLabel); change(unitId); }} />;
}

function PlaybookField({ name = '', label = '', value, change, error }: Inner) {
  return <ChoiceField name={name} label={label} columns={2} choices={usePlaybooks().map(({ key, title }) => ({ value: key, label: title }))} value={value} onChange={change} error={error} />;
}

function PersonField({ label = '', change, error }: Omit<Inner, 'value'>) {
  const t = useTranslate();
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  return <StaffPicker value={person} onChange={(next) => { setPerson(next); change(next?.id ?? ''); }} label={label} empty={t('app.field.search')} error={error} />;
}

interface Drawing { title: string; reference: string }

function DrawingsField({ label, value, change, error }: Omit<Inner, 'value'> & { value: Drawing[] }) {
  const t = useTranslate();
  const edit = (index: number, part: Partial<Drawing>): void => change(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Box role="group" aria-label={label} data-field="drawings" sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{label}</Box>
      {value.map((drawing, index) => (
        <Box key={index} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 1, alignItems: 'center' }}>
          <TextField name={`drawings.${index}.title`} placeholder={t('works.field.drawingTitle')} slotProps={{ htmlInput: { 'aria-label': t('works.field.drawingTitle') } }} value={drawing.title} onChange={(event) => edit(index, { title: event.target.value })} />
          <TextField name={`drawings.${index}.reference`} placeholder={t('works.field.drawingReference')} slotProps={{ htmlInput: { 'aria-label': t('works.field.drawingReference') } }} value={drawing.reference} onChange={(event) => edit(index, { reference: event.target.value })} />
          <IconButton aria-label={t('works.removeDrawing')} onClick={() => change(value.filter((_, at) => at !== index))}><DeleteIcon /></IconButton>
        </Box>
      ))}
      {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem' }}>{error}</Box>}
      <Button startIcon={<AddIcon />} variant="outlined" onClick={() => change([...value, { title: '', reference: '' }])} sx={{ justifySelf: 'start' }}>{t('works.addDrawing')}</Button>
    </Box>
  );
}

interface Point { topic: string; result: string; remark?: string }

function PointsField({ value, change, error }: { value: Point[]; change: (value: unknown) => void; error: string | undefined }) {
  const t = useTranslate();
  const words = useWorkWords();
  const pointOf = (topic: string): Point => value.find((one) => one.topic === topic) ?? { topic, result: '' };
  const edit = (topic: string, part: Partial<Point>): void =>
    change(REVIEW_TOPICS.flatMap((one) => { const now = pointOf(one); const next = one === topic ? { ...now, ...part } : now; return next.result ? [next] : []; }));
  return (
    <Box data-field="points" sx={{ display: 'grid', gap: 2 }}>
      {error && <Box role="alert" sx={{ color: 'error.main' }}>{error}</Box>}
      {REVIEW_TOPICS.map((topic) => {
        const { result, remark = '' } = pointOf(topic);
        return (
          <Box key={topic} sx={{ display: 'grid', gap: 1 }}>
            <ChoiceField name={topic} label={words('topic', topic)} columns={3} choices={POINT_RESULTS.map((one) => ({ value: one, label: words('point', one) }))} value={result} onChange={(one) => edit(topic, { result: one })} />
            {result === 'FAILED' && <TextField name={`${topic}.remark`} label={t('works.field.remark')} value={remark} onChange={(event) => edit(topic, { remark: event.target.value })} multiline minRows={2} />}
          </Box>
        );
      })}
    </Box>
  );
}
