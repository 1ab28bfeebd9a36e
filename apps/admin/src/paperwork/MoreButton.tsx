import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';

/** Goes on where a list stopped; says how many there are in all. */
export function MoreButton({ total, shown, onMore }: { total: number; shown: number; onMore: () => void }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mt: 1.5, color: 'text.secondary' }}>
      <span role="status">{t('paper.total', { n: total })}</span>
      {shown < total && <Button onClick={onMore}>{t('paper.more')}</Button>}
    </Box>
  );
}
