import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useRefresh, useTranslate } from 'ra-core';
import { useLive } from '../providers/live.tsx';

/** Says so when the screen is no longer live: silence must never look like "nothing happened". */
export function LiveNotice() {
  const t = useTranslate();
  const refresh = useRefresh();
  const { state, gap, clearGap } = useLive();
  if (state === 'lost') return <Alert severity="warning" sx={{ m: { xs: 1.5, md: 2 }, mb: 0 }}>{t('app.live.lost')}</Alert>;
  if (!gap) return null;
  return (
    <Alert severity="info" sx={{ m: { xs: 1.5, md: 2 }, mb: 0 }} action={<Button size="small" onClick={() => { clearGap(); refresh(); }}>{t('ra.action.refresh')}</Button>}>
      {t('app.live.gap')}
    </Alert>
  );
}
