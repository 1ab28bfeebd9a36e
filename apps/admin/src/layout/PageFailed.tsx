import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

export function PageFailed() {
  const t = useTranslate();
  return (
    <Box role="alert" sx={{ minHeight: '60vh', display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 1.5, p: 3, textAlign: 'center' }}>
      <Typography variant="h1">{t('app.error.crashed')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('app.error.crashedHint')}</Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>{t('app.error.retry')}</Button>
    </Box>
  );
}
