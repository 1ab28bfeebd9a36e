import { useState, type KeyboardEvent } from 'react';
import CloseIcon from '@mui/icons-material/CloseRounded';
import DownloadIcon from '@mui/icons-material/DownloadRounded';
import LeftIcon from '@mui/icons-material/ChevronLeftRounded';
import RightIcon from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'ra-core';
import type { Named } from './Attachments.tsx';

interface LightboxProps { photos: readonly (Named & { url: string })[]; start: number; onClose: () => void }
/** On a picture of any colour: white on near black, by day as by night. */
const BUTTON = { color: '#fff', bgcolor: 'rgba(0, 0, 0, 0.55)', width: 48, height: 48, '&:hover': { bgcolor: 'rgba(0, 0, 0, 0.8)' } } as const;

/** Photos large, one at a time; arrow keys and swiping buttons go on, Escape ends. */
export function Lightbox({ photos, start, onClose }: LightboxProps) {
  const t = useTranslate();
  const [at, setAt] = useState(start);
  const photo = photos[at];
  if (!photo) return null;
  const step = (by: number): void => setAt((now) => (now + by + photos.length) % photos.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  return (
    <Dialog open fullScreen onClose={onClose} onKeyDown={onKeyDown} aria-label={photo.label} slotProps={{ paper: { sx: { bgcolor: '#0b0f0e', color: '#fff' } } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0, px: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{photo.label}</Box>
        <Box role="status">{t('file.show.place', { at: at + 1, n: photos.length })}</Box>
        <IconButton component="a" href={`${photo.url}?download=1`} download={photo.label} aria-label={t('file.show.fetch', { name: photo.label })} sx={BUTTON}><DownloadIcon /></IconButton>
        <IconButton autoFocus onClick={onClose} aria-label={t('file.show.close')} sx={BUTTON}><CloseIcon /></IconButton>
      </Box>
      <Box sx={{ position: 'relative', flex: 1, minHeight: 0, display: 'grid', placeItems: 'center' }}>
        <Picture key={photo.id} photo={photo} />
        {photos.length > 1 && <IconButton onClick={() => step(-1)} aria-label={t('file.show.previous')} sx={[BUTTON, { position: 'absolute', left: 12 }]}><LeftIcon /></IconButton>}
        {photos.length > 1 && <IconButton onClick={() => step(1)} aria-label={t('file.show.next')} sx={[BUTTON, { position: 'absolute', right: 12 }]}><RightIcon /></IconButton>}
      </Box>
    </Dialog>
  );
}

function Picture({ photo }: { photo: Named & { url: string } }) {
  const t = useTranslate();
  const [state, setState] = useState<'LOADING' | 'SHOWN' | 'FAILED'>('LOADING');
  return (
    <>
      {state === 'LOADING' && <CircularProgress color="inherit" sx={{ position: 'absolute' }} />}
      {state === 'FAILED' && <Box role="alert">{t('file.show.failed')}</Box>}
      <Box component="img" src={photo.url} alt={photo.label} onLoad={() => setState('SHOWN')} onError={() => setState('FAILED')} sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', objectFit: 'contain', visibility: state === 'SHOWN' ? 'visible' : 'hidden' }} />
    </>
  );
}
