import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { Tally } from './Tally.tsx';
import type { Progress } from './run-import.ts';

interface WriteStepProps { progress: Progress | null; paused: boolean; failure: string | null; onPause: () => void; onResume: () => void }

export function WriteStep({ progress, paused, failure, onPause, onResume }: WriteStepProps) {
  const t = useTranslate();
  if (!progress) return null;
  const { done, total, written, alreadyThere, refused } = progress;
  const stands = paused || failure !== null;
  return (
    <Card>
      <Box role="status" sx={{ fontWeight: 600, mb: 1 }}>{t('importer.write.running', { done: done.toLocaleString(), total: total.toLocaleString() })}</Box>
      <LinearProgress variant="determinate" value={(done / Math.max(total, 1)) * 100} color={stands ? 'warning' : 'primary'} sx={{ height: 10, borderRadius: 5, mb: 2 }} />
      <Tally figures={[['result.written', written, 'green'], ['result.there', alreadyThere, 'neutral'], ['result.refused', refused, refused ? 'red' : 'neutral']]} />
      {failure && <Alert severity="error" role="alert" sx={{ mt: 2 }}>{t('importer.write.failed', { done, reason: failure })}</Alert>}
      {paused && !failure && <Alert severity="warning" sx={{ mt: 2 }}>{t('importer.write.paused', { done })}</Alert>}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('importer.write.keepOpen')}</Box>
        <Button variant={stands ? 'contained' : 'outlined'} sx={{ ml: 'auto' }} onClick={stands ? onResume : onPause}>{t(stands ? 'importer.write.resume' : 'importer.write.pause')}</Button>
      </Box>
    </Card>
  );
}
