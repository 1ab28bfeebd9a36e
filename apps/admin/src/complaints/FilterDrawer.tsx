import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Drawer from '@mui/material/Drawer';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useListContext, useTranslate } from 'ra-core';
import { CHANNELS, COMPLAINT_STATUSES, CONTENTS, JUDGEMENTS, SEVERITIES } from '@huiyin/domain';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { cleanFilter, LIST_FILTERS, toggleSwitch, toggleValue, type RegisterFilter } from './filter.ts';

const VALUES = { status: COMPLAINT_STATUSES, judgement: JUDGEMENTS, severity: SEVERITIES, content: CONTENTS, channel: CHANNELS };
interface FilterDrawerProps { open: boolean; filter: RegisterFilter; onChange: (filter: RegisterFilter) => void; onClose: () => void }

export function FilterDrawer({ open, filter, onChange, onClose }: FilterDrawerProps) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const { total, sort, setSort } = useListContext();
  const { departments } = useCommunityRoom();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const set = (part: Partial<RegisterFilter>): void => onChange(cleanFilter({ ...filter, ...part }));
  const chip = (label: string, on: boolean, act: () => void) => (
    <Chip key={label} label={label} onClick={act} aria-pressed={on} color={on ? 'primary' : 'default'} variant={on ? 'filled' : 'outlined'} sx={{ height: 38, fontSize: '0.9375rem' }} />
  );
  return (
    <Drawer anchor={phone ? 'bottom' : 'right'} open={open} onClose={onClose} slotProps={{ paper: { role: 'dialog', 'aria-label': t('complaint.list.filters'), sx: { width: phone ? '100%' : 420, maxHeight: phone ? '88dvh' : undefined, borderRadius: phone ? '18px 18px 0 0' : 0 } } }}>
      <Box sx={{ p: 2.5, display: 'grid', gap: 2.5, overflow: 'auto' }}>
        <Typography variant="h2">{t('complaint.list.filters')}</Typography>
        {phone && (
          <Section title={t('complaint.list.sortBy')}>
            {(['RECEIVED_AT', 'NEXT_DUE_AT', 'NUMBER'] as const).map((field) => chip(t(`complaint.sort.${field}`), sort.field === field, () => setSort({ field, order: field === 'NEXT_DUE_AT' ? 'ASC' : 'DESC' })))}
          </Section>
        )}
        {LIST_FILTERS.map((name) => (
          <Section key={name} title={t(`complaint.filter.${name}`)}>
            {VALUES[name].map((value) => chip(words(name, value), ((filter[name] ?? []) as string[]).includes(value), () => onChange(toggleValue(filter, name, value))))}
          </Section>
        ))}
        <TextField select size="small" label={t('complaint.filter.department')} slotProps={{ select: { displayEmpty: true } }} value={filter.departmentId ?? ''} onChange={(event) => set({ departmentId: event.target.value || null })}>
          <MenuItem value="">{t('complaint.filter.any')}</MenuItem>
          {departments.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
        </TextField>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
          <DateTimeField size="small" label={t('complaint.filter.receivedFrom')} value={filter.receivedFrom ?? ''} onChange={(receivedFrom) => set({ receivedFrom })} />
          <DateTimeField size="small" label={t('complaint.filter.receivedTo')} value={filter.receivedTo ?? ''} onChange={(receivedTo) => set({ receivedTo })} />
        </Box>
        <Section title={t('complaint.filter.kind')}>
          {chip(words('kind', 'COMPLAINT'), filter.kind === 'COMPLAINT', () => set({ kind: filter.kind === 'COMPLAINT' ? null : 'COMPLAINT' }))}
          {chip(words('kind', 'REPAIR'), filter.kind === 'REPAIR', () => set({ kind: filter.kind === 'REPAIR' ? null : 'REPAIR' }))}
          {chip(t('complaint.filter.backEntry'), Boolean(filter.backEntry), () => onChange(toggleSwitch(filter, 'backEntry')))}
          {chip(t('complaint.filter.repeated'), Boolean(filter.repeated), () => onChange(toggleSwitch(filter, 'repeated')))}
        </Section>
      </Box>
      <Box sx={{ p: 2, display: 'flex', gap: 1, borderTop: 1, borderColor: 'divider', mt: 'auto' }}>
        <Button onClick={() => onChange({})}>{t('complaint.list.clearAll')}</Button>
        <Button variant="contained" sx={{ flex: 1 }} onClick={onClose}>{join([t('complaint.list.apply'), total?.toLocaleString()])}</Button>
      </Box>
    </Drawer>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box role="group" aria-label={title}>
      <Typography variant="h3" sx={{ mb: 1 }}>{title}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>
    </Box>
  );
}
