import { useEffect, useRef, useState } from 'react';
import CloseIcon from '@mui/icons-material/CloseRounded';
import FilterIcon from '@mui/icons-material/TuneRounded';
import SearchIcon from '@mui/icons-material/SearchRounded';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useListContext, useTranslate } from 'ra-core';
import { cleanFilter, toggleSwitch, type RegisterFilter } from './filter.ts';
import { FilterDrawer } from './FilterDrawer.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { useFilterWords } from './useFilterWords.ts';

const PAUSE_MS = 350;
const QUICK = ['mine', 'open', 'overdue'] as const;

/** Search, the three questions asked every day, and all other filters behind one button. */
export function FilterBar() {
  const t = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filter = filterValues as RegisterFilter;
  const [drawer, setDrawer] = useState(false);
  const apply = (next: RegisterFilter): void => setFilters(next, {}, false);
  const words = useFilterWords(filter);
  const shown = words.filter(({ key }) => !QUICK.some((one) => one === key) && key !== 'search');
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ display: 'flex', gap: 1, flex: '1 1 300px', flexWrap: { xs: 'wrap', sm: 'nowrap' }, maxWidth: { md: 720 } }}>
          <Search value={filter.search ?? ''} onChange={(search) => apply(cleanFilter({ ...filter, search }))} />
          <Badge badgeContent={shown.length} color="primary">
            <Button variant="outlined" onClick={() => setDrawer(true)} aria-haspopup="dialog" sx={{ px: 1.75, gap: 0.75 }}><FilterIcon sx={{ fontSize: 20 }} />{t('complaint.list.filters')}</Button>
          </Badge>
          <SavedFilters filter={filter} onApply={apply} />
        </Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {QUICK.map((name) => (
            <Chip
              key={name} label={t(`complaint.filter.${name}`)} aria-pressed={Boolean(filter[name])} onClick={() => apply(toggleSwitch(filter, name))}
              color={filter[name] ? 'primary' : 'default'} variant={filter[name] ? 'filled' : 'outlined'} sx={{ height: 42, borderRadius: 2.5, fontSize: '0.9375rem', px: 0.5, bgcolor: filter[name] ? undefined : 'background.paper' }}
            />
          ))}
        </Box>
      </Box>
      {shown.length > 0 && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          {shown.map(({ key, text, without }) => <Chip key={key} label={text} onDelete={() => apply(without)} sx={{ fontSize: '0.875rem', height: 34 }} />)}
          <Button size="small" onClick={() => apply({})}>{t('complaint.list.clearAll')}</Button>
        </Box>
      )}
      <FilterDrawer open={drawer} filter={filter} onChange={apply} onClose={() => setDrawer(false)} />
    </Box>
  );
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslate();
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (text: string): void => { clearTimeout(timer.current); if (text.trim() !== value) onChange(text.trim()); };
  return (
    <TextField
      id="register-search" size="small" value={typed} placeholder={t('complaint.list.search')} sx={{ flex: 1, minWidth: 0 }}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => send(text), PAUSE_MS);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) send(typed);
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
      }}
      slotProps={{
        htmlInput: { 'aria-label': t('complaint.list.search'), type: 'text', inputMode: 'search', enterKeyHint: 'search' },
        input: {
          sx: { minHeight: 42 },
          startAdornment: <InputAdornment position="start"><SearchIcon /></InputAdornment>,
          endAdornment: typed ? <IconButton size="small" aria-label={t('complaint.list.clearSearch')} onClick={() => { setTyped(''); send(''); }}><CloseIcon fontSize="small" /></IconButton> : undefined,
        },
      }}
    />
  );
}
