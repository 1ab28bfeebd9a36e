import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { client } from '../../providers/client.ts';
import { useCommunity } from '../../providers/community.ts';
import { unitsDocument } from '../../providers/session.graphql.ts';
import { useDebounced } from './useDebounced.ts';

interface UnitFieldProps { unitId: string; unitLabel: string; error: string | undefined; onChange: (unit: { unitId: string; unitLabel: string }) => void }

/** The household, found by any part of building, entrance or number. */
export function UnitField({ unitId, unitLabel, error, onChange }: UnitFieldProps) {
  const t = useTranslate();
  const { community } = useCommunity();
  const [typed, setTyped] = useState(unitLabel);
  const search = useDebounced(typed.trim(), 250);
  const { data, isFetching } = useQuery({
    queryKey: ['units', community.id, search], enabled: search.length > 0 && search !== unitLabel, staleTime: 60_000,
    queryFn: () => client.request(unitsDocument, { id: community.id, filter: { search }, first: 20 }),
  });
  const found = data?.community?.units.nodes.map(({ id, label }) => ({ id, label })) ?? [];
  return (
    <Autocomplete
      options={found} filterOptions={(all) => all} loading={isFetching} value={unitId ? { id: unitId, label: unitLabel } : null} inputValue={typed} autoHighlight
      onInputChange={(_, text) => setTyped(text)} onChange={(_, unit) => onChange({ unitId: unit?.id ?? '', unitLabel: unit?.label ?? '' })}
      isOptionEqualToValue={(a, b) => a.id === b.id} noOptionsText={t(search ? 'app.field.none' : 'app.field.search')} loadingText={t('app.field.loading')}
      renderInput={(params) => <TextField {...params} name="unitId" label={t('complaint.create.unit')} placeholder={t('complaint.create.unitPlaceholder')} error={Boolean(error)} helperText={error} />}
    />
  );
}
