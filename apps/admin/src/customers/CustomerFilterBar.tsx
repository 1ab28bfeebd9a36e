import CloseIcon from '@mui/icons-material/CloseRounded';
import SearchIcon from '@mui/icons-material/SearchRounded';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { CUSTOMER_RELATIONS } from '@huiyin/domain';
import type { CustomerFilter } from '../gql/graphql.ts';

/** One field that takes whatever the desk knows, and what somebody is there. */
export function CustomerFilterBar({ filter, onChange }: { filter: CustomerFilter; onChange: (filter: CustomerFilter) => void }) {
  const t = useTranslate();
  const set = (part: CustomerFilter): void => onChange(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined && value !== '')) as CustomerFilter);
  const chip = (label: string, on: boolean, toggle: CustomerFilter) => (
    <Chip key={label} label={label} aria-pressed={on} onClick={() => set(toggle)} color={on ? 'primary' : 'default'} variant={on ? 'filled' : 'outlined'} sx={{ height: 42, borderRadius: 2.5, fontSize: '0.9375rem', px: 0.5, bgcolor: on ? undefined : 'background.paper' }} />
  );
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        id="customer-search" size="small" value={filter.search ?? ''} placeholder={t('customer.list.search')} onChange={(event) => set({ search: event.target.value })} sx={{ flex: '1 1 320px', maxWidth: { md: 580 } }}
        slotProps={{
          htmlInput: { 'aria-label': t('customer.list.search'), inputMode: 'search', enterKeyHint: 'search', autoComplete: 'off' },
          input: {
            sx: { minHeight: 42 }, startAdornment: <InputAdornment position="start"><SearchIcon /></InputAdornment>,
            endAdornment: filter.search ? <IconButton size="small" aria-label={t('complaint.list.clearSearch')} onClick={() => set({ search: '' })}><CloseIcon fontSize="small" /></IconButton> : undefined,
          },
        }}
      />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {CUSTOMER_RELATIONS.map((relation) => chip(t(`customer.relation.${relation}`), filter.relation === relation, { relation: filter.relation === relation ? undefined : relation }))}
        {chip(t('customer.list.removed'), filter.removed === true, { removed: filter.removed ? undefined : true })}
      </Box>
    </Box>
  );
}
