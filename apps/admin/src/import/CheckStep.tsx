import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import type { ImportFile } from './import-file.ts';
import { ProblemTable, useProblemDownload } from './ProblemTable.tsx';
import { Tally } from './Tally.tsx';
import type { Progress } from './run-import.ts';

interface CheckStepProps { file: ImportFile; progress: Progress | null; failure: string | null; running: boolean; onRetry: () => void; onBack: () => void; onConfirm: () => void }

export function CheckStep({ file, progress, failure, running, onRetry, onBack, onConfirm }: CheckStepProps) {
  const t = useTranslate();
  const download = useProblemDownload();
  if (!progress) return null;
  const finished = !running && failure === null;
  const { valid, alreadyThere, problems, refused } = progress;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card>
        {!finished && <Box role="status" sx={{ mb: 1 }}>{t('importer.check.running', { done: progress.done.toLocaleString(), total: progress.total.toLocaleString() })}</Box>}
        {!finished && <LinearProgress variant="determinate" value={(progress.done / Math.max(progress.total, 1)) * 100} sx={{ height: 8, borderRadius: 4, mb: 2 }} />}
        {failure && <Alert severity="error" role="alert" sx={{ mb: 2 }} action={<Button size="small" onClick={onRetry}>{t('app.error.retry')}</Button>}>{failure}</Alert>}
        <Tally figures={[['check.valid', valid, 'green'], ['check.there', alreadyThere, 'neutral'], ['check.refused', refused, refused ? 'red' : 'neutral']]} />
        {finished && problems.length === 0 && <Alert severity="success" sx={{ mt: 2 }}>{t('importer.check.none')}</Alert>}
        {finished && problems.length > 0 && <Alert severity="warning" sx={{ mt: 2 }}>{t('importer.check.skip', { n: refused })}</Alert>}
      </Card>
      {problems.length > 0 && <ProblemTable problems={problems} aside={<Button size="small" variant="outlined" onClick={() => download(file.name, problems)}>{t('importer.check.download')}</Button>} />}
      <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'flex-end' }}>
        <Button variant="outlined" onClick={onBack}>{t('importer.columns.back')}</Button>
        <Button variant="contained" disabled={!finished || valid === 0} onClick={onConfirm}>{finished && valid === 0 ? t('importer.check.nothing') : t('importer.check.confirm', { n: valid.toLocaleString() })}</Button>
      </Box>
    </Box>
  );
}
