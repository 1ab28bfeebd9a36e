import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { placesDocument } from './incidents.graphql.ts';
import { recentPlaces } from './raise-draft.ts';
import type { Raising } from './useRaise.ts';

/** A building as people say it: a bare number gets its word. */
const useBuildingWords = (): ((building: string) => string) => {
  const t = useTranslate();
  return (building) => (/^\d+$/.test(building) ? t('incident.buildingOf', { n: building }) : building);
};

/** Where it is: one touch on a place or a building, or typed. */
export function WhereField({ raising: { draft, set, submission } }: { raising: Raising }) {
  const t = useTranslate();
  const { community } = useCommunity();
  const say = useBuildingWords();
  const { data } = useQuery({ queryKey: ['works', 'incidents', 'places', community.id], staleTime: 60_000, queryFn: () => client.request(placesDocument, { communityId: community.id }) });
  const error = submission.errors['place'];
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.25 }}>
      <TextField name="place" label={t('incident.where')} placeholder={t('incident.wherePlaceholder')} value={draft.place} onChange={(event) => set({ place: event.target.value })} error={Boolean(error)} helperText={error && t('incident.sayWhere')} fullWidth autoComplete="off" slotProps={{ inputLabel: { sx: { fontSize: '1.0625rem', fontWeight: 650 } } }} />
      <Places name="recent" places={recentPlaces(data?.recent.nodes.map(({ place }) => place) ?? [])} chosen={draft.place} onChoose={(place) => set({ place })} />
      <Places name="buildings" places={(data?.headCounts ?? []).flatMap(({ building }) => (building ? [say(building)] : []))} chosen={draft.place} onChoose={(place) => set({ place })} />
    </Box>
  );
}

function Places({ name, places, chosen, onChoose }: { name: 'recent' | 'buildings'; places: readonly string[]; chosen: string; onChoose: (place: string) => void }) {
  const t = useTranslate();
  if (places.length === 0) return null;
  return (
    <Box role="group" aria-label={t(`incident.${name}`)} data-places={name}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 0.5 }}>{t(`incident.${name}`)}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, maxHeight: 148, overflowY: 'auto' }}>
        {places.map((place) => <Chip key={place} label={place} aria-pressed={place === chosen} color={place === chosen ? 'primary' : 'default'} variant={place === chosen ? 'filled' : 'outlined'} onClick={() => onChoose(place)} sx={{ height: 44, borderRadius: '22px', fontSize: '1rem', px: 0.5, maxWidth: '100%' }} />)}
      </Box>
    </Box>
  );
}
