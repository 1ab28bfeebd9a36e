import { useState, type FormEvent } from 'react';
import BackIcon from '@mui/icons-material/ChevronLeftRounded';
import NextIcon from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useListContext, useTranslate } from 'ra-core';

const SIZES = [10, 25, 50, 100];
// The API takes page jumps up to this offset; beyond it, narrowing is faster than leafing.
const FARTHEST_OFFSET = 100_000;

export function ListPagination() {
  const t = useTranslate();
  const { page, perPage, total, setPage, setPerPage, isPending } = useListContext();
  const [typed, setTyped] = useState('');
  if (isPending || !total) return null;
  const pages = Math.min(Math.ceil(total / perPage), Math.floor(FARTHEST_OFFSET / perPage) + 1);
  const go = (to: number): void => { setPage(Math.min(Math.max(to, 1), pages)); window.scrollTo({ top: 0 }); };
  const jump = (event: FormEvent): void => {
    event.preventDefault();
    const to = Number.parseInt(typed, 10);
    setTyped('');
    if (Number.isFinite(to)) go(to);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 2, fontSize: '0.9375rem', color: 'text.secondary', justifyContent: { xs: 'center', md: 'flex-start' } }}>
      <span>{t('complaint.list.range', { from: (page - 1) * perPage + 1, to: Math.min(page * perPage, total) })}</span>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mx: { md: 'auto' } }}>
        <Button variant="outlined" disabled={page <= 1} onClick={() => go(page - 1)} startIcon={<BackIcon />}>{t('complaint.list.previous')}</Button>
        <Box component="span" sx={{ px: 1, whiteSpace: 'nowrap', color: 'text.primary' }}>{t('complaint.list.page', { page, pages })}</Box>
        <Button variant="outlined" disabled={page >= pages} onClick={() => go(page + 1)} endIcon={<NextIcon />}>{t('complaint.list.next')}</Button>
      </Box>
      <Box component="form" onSubmit={jump} sx={{ display: 'flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
        {t('complaint.list.jump')}
        <TextField size="small" value={typed} onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))} sx={{ width: 76 }} slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-label': t('complaint.list.jumpLabel'), enterKeyHint: 'go' } }} />
        {t('complaint.list.jumpUnit')}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
        {t('complaint.list.perPage')}
        <TextField select size="small" value={perPage} onChange={(event) => setPerPage(Number(event.target.value))} slotProps={{ htmlInput: { 'aria-label': t('complaint.list.perPage') } }}>
          {SIZES.map((size) => <MenuItem key={size} value={size}>{size}</MenuItem>)}
        </TextField>
        {t('complaint.list.perPageUnit')}
      </Box>
    </Box>
  );
}
