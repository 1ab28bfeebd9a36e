import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../../controls/ChoiceField.tsx';
import { DateTimeField } from '../../controls/DateTimeField.tsx';
import { ToggleField } from '../../controls/ToggleField.tsx';
import { FilesField } from '../../files/FilesField.tsx';
import type { UploadTray } from '../../files/upload-tray.ts';
import { useQuickPicks } from '../../controls/useQuickPicks.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useCommunityRoom, useStaff } from '../../providers/community-room.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { ComplainantsField } from './ComplainantsField.tsx';
import { DECISIONS, type FieldSpec, type Person, type Values } from './definitions.ts';

interface ActionFieldProps {
  field: FieldSpec; complaint: ComplaintFacts; values: Values; error: string | undefined; autoFocus: boolean;
  set: (name: string, value: unknown) => void;
}

/** One field of a command's form. */
export function ActionField(props: ActionFieldProps) {
  const { field, complaint, values, error, set } = props;
  const t = useTranslate();
  const words = useWords();
  const optional = !field.required?.(complaint, values) && field.kind !== 'toggle';
  const label = `${t(`action.field.${field.label}`)}${optional ? t('app.mark.aside', { text: t('app.field.optional') }) : ''}`;
  const change = (value: unknown): void => set(field.name, value);
  switch (field.kind) {
    case 'choice': {
      const hints = field.hints;
      const { only } = field;
      const choices = field.values.filter((value) => !only || only(complaint, value)).map((value) => ({ value, label: words(field.words, value), ...(hints ? { hint: words(hints, value) } : {}) }));
      return <ChoiceField name={field.name} label={label} choices={choices} value={String(values[field.name] ?? '')} onChange={change} error={error} {...(field.columns ? { columns: field.columns } : {})} optional={field.optional ?? false} />;
    }
    case 'decision': return <ChoiceField name={field.name} label={label} hint={field.hint && t(`action.field.${field.hint}`)} choices={DECISIONS.map((value) => ({ value, label: words(field.words, value) }))} value={String(values[field.name] ?? '')} onChange={change} error={error} columns={2} />;
    case 'several': {
      const chosen = (values[field.name] ?? []) as string[];
      return (
        <Box role="group" aria-label={label}>
          <Box sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.75 }}>{label}</Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' }, gap: 1 }}>
            {field.values.map((value) => {
              const on = chosen.includes(value);
              return <ToggleField key={value} name={`${field.name}.${value}`} label={words(field.words, value)} value={on} onChange={() => change(on ? chosen.filter((one) => one !== value) : [...chosen, value])} />;
            })}
          </Box>
        </Box>
      );
    }
    case 'toggle': return <ToggleField name={field.name} label={t(`action.field.${field.label}`)} hint={field.hint && t(`action.field.${field.hint}`)} value={Boolean(values[field.name])} onChange={change} />;
    case 'time': return <TimeField {...props} label={label} change={change} hint={field.hint && t(`action.field.${field.hint}`)} />;
    case 'department': return <DepartmentField {...props} label={label} change={change} />;
    case 'files': return <FilesField name={field.name} label={label} tray={values[field.name] as UploadTray} error={error} onChange={() => change(values[field.name])} />;
    case 'staff': return <StaffField {...props} label={label} change={change} />;
    case 'departments': return <DepartmentsField {...props} label={label} change={change} />;
    case 'complainants': return <ComplainantsField label={label} value={values[field.name] as Person[] | undefined} error={error} onChange={change} />;
    case 'complainant': return <ComplainantField {...props} label={label} change={change} />;
    default: {
      const recorded = field.recorded?.(complaint);
      return (
        <TextField
          label={label} name={field.name} multiline minRows={field.rows ?? 1} maxRows={10} value={String(values[field.name] ?? '')} error={Boolean(error)} autoFocus={props.autoFocus}
          helperText={error ?? (recorded ? `✓ ${recorded}` : field.hint && t(`action.field.${field.hint}`))} onChange={(event) => change(event.target.value)} fullWidth
        />
      );
    }
  }
}

type Inner = ActionFieldProps & { label: string; change: (value: unknown) => void; hint?: string | undefined };

function TimeField({ field, values, error, label, change, hint }: Inner) {
  const picks = useQuickPicks();
  return <DateTimeField name={field.name} label={label} value={String(values[field.name] ?? '')} onChange={change} picks={picks} error={Boolean(error)} helperText={error ?? hint} />;
}

function DepartmentField({ field, values, error, label, change }: Inner) {
  const { departments } = useCommunityRoom();
  const choices = departments.map(({ id, name, manager }) => ({ value: id, label: name, ...(manager ? { hint: manager.name } : {}) }));
  return <ChoiceField name={field.name} label={label} choices={choices} columns={2} value={String(values[field.name] ?? '')} onChange={change} error={error} />;
}

/** Departments that support the one that leads. */
function DepartmentsField({ field, values, label, change, ...rest }: Inner) {
  const t = useTranslate();
  const { departments } = useCommunityRoom();
  const chosen = (values[field.name] ?? []) as string[];
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{label}</Box>
      {field.hint && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mb: 0.75 }}>{t(`action.field.${field.hint}`)}</Box>}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' }, gap: 1 }}>
        {departments.filter(({ id }) => id !== values['departmentId']).map(({ id, name }) => {
          const on = chosen.includes(id);
          return <ToggleField key={id} name={`${field.name}.${id}`} label={name} value={on} onChange={() => change(on ? chosen.filter((one) => one !== id) : [...chosen, id])} />;
        })}
      </Box>
      {rest.error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.5 }}>{rest.error}</Box>}
    </Box>
  );
}

/** One of those who wait to be heard. */
function ComplainantField({ field, complaint, values, error, label, change }: Inner) {
  const t = useTranslate();
  const waiting = (complaint.group?.complainants ?? []).flatMap(({ name, heardAt, unit }, index) => (heardAt ? [] : [{ value: String(index + 1), label: name ?? t('complaint.list.anonymous'), ...(unit ? { hint: unit.label } : {}) }]));
  return <ChoiceField name={field.name} label={label} choices={waiting} columns={2} value={String(values[field.name] ?? '')} onChange={change} error={error} />;
}

function StaffField({ field, complaint, values, error, label, change }: Inner) {
  const t = useTranslate();
  const words = useWords();
  const spec = field as Extract<FieldSpec, { kind: 'staff' }>;
  const { staff, isPending } = useStaff(spec.ofDepartment ? complaint.department?.id : null);
  return (
    <Autocomplete
      options={staff} loading={isPending} value={staff.find(({ id }) => id === values[field.name]) ?? null} onChange={(_, person) => change(person?.id ?? '')}
      getOptionLabel={({ name }) => name} isOptionEqualToValue={(a, b) => a.id === b.id}
      renderOption={(props, person) => <li {...props} key={person.id}><Box>{person.name}<Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{person.department?.name} {person.roles.map((role) => words('role', role)).join(t('app.mark.list'))}</Box></Box></li>}
      renderInput={(params) => <TextField {...params} label={label} placeholder={t(`action.field.${spec.self}`)} error={Boolean(error)} helperText={error} />}
      noOptionsText={t('app.field.none')} loadingText={t('app.field.loading')}
    />
  );
}
