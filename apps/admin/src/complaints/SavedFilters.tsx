import { useState } from 'react';
import BookmarkIcon from '@mui/icons-material/BookmarkBorderRounded';
import RemoveIcon from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import type { RegisterFilter } from './filter.ts';
import { removeFilterDocument, savedFiltersDocument } from './saved-filters.graphql.ts';
import { SaveFilterDialog } from './SaveFilterDialog.tsx';

/** Filters that were kept, one's own and the department's; the present one can be kept too. */
export function SavedFilters({ filter, onApply }: { filter: RegisterFilter; onApply: (filter: RegisterFilter) => void }) {
  const t = useTranslate();
  const join = useJoin();
  const notify = useNotify();
  const cache = useQueryClient();
  const { community } = useCommunity();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [saving, setSaving] = useState(false);
  const { data, isPending } = useQuery({ queryKey: ['savedFilters', community.id], staleTime: 60_000, queryFn: () => client.request(savedFiltersDocument, { communityId: community.id }) });
  const kept = data?.savedFilters ?? [];
  const changed = (): void => void cache.invalidateQueries({ queryKey: ['savedFilters', community.id] });
  async function remove(savedFilterId: string, expectedVersion: number): Promise<void> {
    const { savedFilterRemove: answer } = await client.request(removeFilterDocument, { input: { savedFilterId, expectedVersion } });
    if ('code' in answer) notify(answer.message, { type: 'error' });
    changed();
  }
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={{ px: 1.75, gap: 0.75 }}><BookmarkIcon sx={{ fontSize: 20 }} />{t('complaint.saved.title')}</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { minWidth: 280, maxWidth: 420 } } }}>
        {!isPending && kept.length === 0 && <Box sx={{ px: 2, py: 1, color: 'text.secondary' }}>{t('complaint.saved.empty')}</Box>}
        {kept.map((one) => (
          <MenuItem key={one.id} onClick={() => { onApply(one.filter as RegisterFilter); setAnchor(null); }} sx={{ gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{one.name}{one.shared && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t('complaint.saved.shared'), one.owner?.name])}</Box>}</Box>
            <IconButton size="small" aria-label={t('complaint.saved.remove', { name: one.name })} onClick={(event) => { event.stopPropagation(); void remove(one.id, one.version); }}><RemoveIcon fontSize="small" /></IconButton>
          </MenuItem>
        ))}
        <MenuItem disabled={Object.keys(filter).length === 0} onClick={() => { setAnchor(null); setSaving(true); }} sx={{ borderTop: 1, borderColor: 'divider', color: 'primary.main', fontWeight: 600 }}>{t('complaint.saved.save')}</MenuItem>
      </Menu>
      {saving && <SaveFilterDialog filter={filter} onClose={() => setSaving(false)} onSaved={() => { setSaving(false); changed(); }} />}
    </>
  );
}
