import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { staffDocument } from '../providers/session.graphql.ts';

interface Named { readonly id: string; readonly name: string }
interface StaffPickerProps { readonly value: Named | null; readonly onChange: (value: Named | null) => void; readonly label: string; /** Null: nothing is said while it is empty. */ readonly empty?: string | null; readonly error?: string | undefined }

/** Somebody of the staff, found by part of a name or login; empty means everybody unless it says otherwise. */
export function StaffPicker({ value, onChange, label, empty, error }: StaffPickerProps) {
  const t = useTranslate();
  const { community } = useCommunity();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const search = useDebounced(typed === value?.name ? '' : typed.trim(), 250);
  const { data, isFetching } = useQuery({
    queryKey: ['staff', community.id, 'search', search], enabled: open, staleTime: 60_000,
    queryFn: () => client.request(staffDocument, { id: community.id, filter: search ? { search } : {}, first: 20 }),
  });
  const found: readonly Named[] = data?.community?.staff.nodes ?? [];
  return (
    <Autocomplete
      options={found} value={value} onChange={(_, next) => onChange(next)} inputValue={typed} onInputChange={(_, text) => setTyped(text)} open={open} onOpen={() => setOpen(true)} onClose={() => setOpen(false)} loading={isFetching}
      autoHighlight filterOptions={(all) => all} getOptionKey={({ id }) => id} getOptionLabel={({ name }) => name} isOptionEqualToValue={(one, other) => one.id === other.id} noOptionsText={t('app.field.none')} loadingText={t('app.field.loading')}
      sx={{ width: { xs: '100%', sm: empty === undefined ? 280 : '100%' } }}
      renderInput={(params) => <TextField {...params} name="staff" size={empty === undefined ? 'small' : 'medium'} label={label} placeholder={empty === undefined ? t('records.everybody') : (empty ?? undefined)} error={Boolean(error)} helperText={error} />}
    />
  );
}
