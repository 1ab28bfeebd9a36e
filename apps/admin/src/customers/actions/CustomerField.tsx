import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { UnitField } from '../../complaints/create/UnitField.tsx';
import { ChoiceField } from '../../controls/ChoiceField.tsx';
import { ToggleField } from '../../controls/ToggleField.tsx';
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import { useJoin } from '../../i18n/useJoin.ts';
import type { FieldSpec, Values } from './definitions.ts';

interface CustomerFieldProps { field: FieldSpec; customer: CustomerFactsFragment; values: Values; error: string | undefined; set: (part: Values) => void }

/** One field of a command's form. */
export function CustomerField({ field, customer, values, error, set }: CustomerFieldProps) {
  const t = useTranslate();
  const join = useJoin();
  const { name, required = false } = field;
  const value = values[name];
  const label = `${t(`customer.field.${name}`)}${required || field.kind === 'toggle' ? '' : t('app.mark.aside', { text: t('app.field.optional') })}`;
  const choose = (choices: readonly { value: string; label: string }[], columns?: number) => (
    <ChoiceField name={name} label={label} required={required} optional={!required} choices={choices} value={String(value ?? '')} onChange={(chosen) => set({ [name]: chosen })} error={error} {...(columns ? { columns } : {})} />
  );
  switch (field.kind) {
    case 'choice': return choose(field.values.map((one) => ({ value: one, label: t(`customer.${field.words}.${one}`) })));
    case 'relationNumber': return choose(customer.relations.filter(({ current }) => current).map(({ number, unit, relation }) => ({ value: String(number), label: join([unit?.label, t(`customer.relation.${relation}`)]) })), 1);
    case 'contactNumber': return customer.contacts.length === 0 ? null : choose(customer.contacts.map((one) => ({ value: String(one.number), label: join([t(`customer.contact.${one.kind}`), one.value]) })), 1);
    case 'toggle': return <ToggleField name={name} label={label} hint={name === 'livesHere' ? t('customer.create.livesHereHint') : undefined} value={value === true} onChange={(on) => set({ [name]: on })} />;
    case 'unit': return <UnitField unitId={String(value ?? '')} unitLabel={String(values['unitLabel'] ?? '')} error={error} onChange={set} />;
    case 'date': return <TextField name={name} type="date" label={label} value={value ?? ''} error={Boolean(error)} helperText={error} onChange={(event) => set({ [name]: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} fullWidth />;
    case 'year': return <TextField name={name} label={label} value={value ?? ''} error={Boolean(error)} helperText={error ?? t('customer.create.birthYearHint')} onChange={(event) => set({ [name]: event.target.value.replace(/\D/g, '').slice(0, 4) })} slotProps={{ htmlInput: { inputMode: 'numeric' } }} fullWidth />;
    case 'text': return <TextField name={name} label={label} required={required} value={value ?? ''} error={Boolean(error)} helperText={error} multiline={field.rows !== undefined} minRows={field.rows ?? 1} maxRows={10} autoComplete="off" onChange={(event) => set({ [name]: event.target.value })} fullWidth />;
  }
}
