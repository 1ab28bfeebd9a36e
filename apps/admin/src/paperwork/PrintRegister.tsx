import { useState } from 'react';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { COMPLAINT_KINDS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { registerPath } from './paths.ts';

/** 打印台账: which year, which kind, from when to when; the PDF opens in a page of its own. */
export function PrintRegister() {
  const t = useTranslate();
  const words = useWords();
  const { community } = useCommunity();
  const { now, zone } = useTimeWords();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState({ year: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(now), kind: 'COMPLAINT', from: '', to: '' });
  const field = (name: keyof typeof asked, type = 'text') => ({ name, label: t(`paper.register.${name}`), value: asked[name], type, onChange: (event: { target: { value: string } }) => setAsked({ ...asked, [name]: event.target.value }) });
  const shrink = { slotProps: { inputLabel: { shrink: true } } };
  return (
    <>
      <Button startIcon={<PrintIcon />} variant="outlined" onClick={() => setOpen(true)} sx={{ ml: 'auto' }}>{t('paper.register.button')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} fullWidth maxWidth="xs">
        <DialogTitle>{t('paper.register.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField {...field('year', 'number')} />
          <TextField {...field('kind')} select>{COMPLAINT_KINDS.map((kind) => <MenuItem key={kind} value={kind}>{words('kind', kind)}</MenuItem>)}</TextField>
          <TextField {...field('from', 'date')} {...shrink} />
          <TextField {...field('to', 'date')} {...shrink} />
          <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('paper.register.hint')}</Typography>
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1 }}>
          <Button onClick={() => setOpen(false)}>{t('ra.action.cancel')}</Button>
          <Button variant="contained" component="a" href={registerPath(community.code, asked)} target="_blank" rel="noopener" onClick={() => setOpen(false)}>{t('paper.register.submit')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
