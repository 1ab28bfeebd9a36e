import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Logo } from './Logo.tsx';

export function Starting({ failed = false, onRetry }: { failed?: boolean; onRetry?: () => void }) {
  const t = useTranslate();
  return (
    <Box role="status" sx={{ minHeight: '100dvh', display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 2, p: 3, textAlign: 'center' }}>
      <Logo size={56} />
      <Typography sx={{ color: 'text.secondary' }}>{t(failed ? 'app.signIn.network' : 'app.signIn.starting')}</Typography>
      {failed && <Button variant="contained" onClick={onRetry}>{t('app.signIn.retry')}</Button>}
    </Box>
  );
}
