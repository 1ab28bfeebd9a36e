import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { unitsDocument } from '../providers/session.graphql.ts';

export interface Household { readonly id: string; readonly label: string }
interface HouseholdsFieldProps { building: string; value: readonly Household[]; onChange: (value: readonly Household[]) => void; error: string | undefined }

/** Households of a building, found by part of their number. */
export function HouseholdsField({ building, value, onChange, error }: HouseholdsFieldProps) {
  const t = useTranslate();
  const { community } = useCommunity();
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim() === '' ? building : typed.trim(), 250);
  const { data, isFetching } = useQuery({ queryKey: ['units', community.id, 'of', building, search], staleTime: 60_000, queryFn: () => client.request(unitsDocument, { id: community.id, filter: { search }, first: 100 }) });
  const found: readonly Household[] = (data?.community?.units.nodes ?? []).filter((one) => one.building === building).map(({ id, label }) => ({ id, label }));
  return (
    <Autocomplete
      multiple disableCloseOnSelect options={found} filterOptions={(all) => all} loading={isFetching} value={[...value]} inputValue={typed} autoHighlight onInputChange={(_, text) => setTyped(text)} onChange={(_, next) => onChange(next)}
      getOptionKey={({ id }) => id} isOptionEqualToValue={(a, b) => a.id === b.id} noOptionsText={t('app.field.none')} loadingText={t('app.field.loading')}
      renderInput={(params) => <TextField {...params} name="missedUnitIds" label={`${t('notices.field.missed')}${t('app.mark.aside', { text: t('app.field.optional') })}`} error={Boolean(error)} helperText={error ?? t('notices.fieldHint.missed')} />}
    />
  );
}
