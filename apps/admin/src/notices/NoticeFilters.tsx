import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { NOTICE_KINDS, NOTICE_STATUSES } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useCommunityRoom } from '../providers/community-room.ts';
import { isNarrowed, VIEW_NAMES, type NoticeView } from './filter.ts';

interface NoticeFiltersProps { view: NoticeView; set: (part: Partial<NoticeView>) => void }

/** Ways to look at the list as chips, and what narrows it further beside them. */
export function NoticeFilters({ view, set }: NoticeFiltersProps) {
  const t = useTranslate();
  const { departments } = useCommunityRoom();
  const pick = (name: 'status' | 'kind' | 'departmentId', choices: readonly (readonly [value: string, label: string])[]) => (
    <TextField select name={name} value={view[name]} onChange={(event) => set({ [name]: event.target.value })} slotProps={{ select: { displayEmpty: true, inputProps: { 'aria-label': t(`notices.filter.${name}`) } } }} sx={{ minWidth: 0, '& .MuiSelect-select': { py: 1.125 } }}>
      <MenuItem value="">{t(`notices.filter.any.${name}`)}</MenuItem>
      {choices.map(([value, label]) => <MenuItem key={value} value={value}>{label}</MenuItem>)}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.25, mb: 2 }}>
      <Box role="group" aria-label={t('works.filter')} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {VIEW_NAMES.map((one) => <Chip key={one} data-filter={one} label={t(`notices.view.${one}`)} aria-pressed={one === view.view} color={one === view.view ? 'primary' : 'default'} variant={one === view.view ? 'filled' : 'outlined'} onClick={() => set({ view: one })} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem', px: 0.5 }} />)}
      </Box>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
        {pick('kind', NOTICE_KINDS.map((kind) => [kind, t(`notices.kind.${kind}`)]))}
        {pick('status', NOTICE_STATUSES.map((status) => [status, t(`notices.status.${status}`)]))}
        {pick('departmentId', departments.map(({ id, name }) => [id, name]))}
      </Box>
      {isNarrowed(view) && <Box><Button size="small" onClick={() => set({ status: '', kind: '', departmentId: '' })} sx={{ minHeight: 44 }}>{t('notices.filter.clear')}</Button></Box>}
    </Box>
  );
}
