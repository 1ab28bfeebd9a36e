import CheckIcon from '@mui/icons-material/CheckCircleRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { registerPath } from '../complaints/filter.ts';
import { Card } from '../look/Card.tsx';
import type { ImportFile } from './import-file.ts';
import { ProblemTable, useProblemDownload } from './ProblemTable.tsx';
import { Tally } from './Tally.tsx';
import type { Progress } from './run-import.ts';

interface ResultStepProps { file: ImportFile; progress: Progress; seconds: number; onAgain: () => void }

export function ResultStep({ file, progress, seconds, onAgain }: ResultStepProps) {
  const t = useTranslate();
  const download = useProblemDownload();
  const { written, alreadyThere, problems, refused } = progress;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card>
        <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mb: 2 }}>
          <CheckIcon sx={{ fontSize: 36, color: 'success.main' }} />
          <Typography variant="h1">{t('importer.result.title')}</Typography>
          <Box sx={{ ml: 'auto', color: 'text.secondary' }}>{t('importer.result.seconds', { n: seconds })}</Box>
        </Box>
        <Tally figures={[['result.written', written, 'green'], ['result.there', alreadyThere, 'neutral'], ['result.refused', refused, refused ? 'red' : 'neutral']]} />
        <Box sx={{ display: 'flex', gap: 1.5, mt: 2.5, flexWrap: 'wrap' }}>
          <Button variant="contained" component={Link} to={registerPath({ backEntry: true })}>{t('importer.result.open')}</Button>
          <Button variant="outlined" onClick={onAgain}>{t('importer.result.again')}</Button>
        </Box>
      </Card>
      {problems.length > 0 && <ProblemTable problems={problems} aside={<Button size="small" variant="outlined" onClick={() => download(file.name, problems)}>{t('importer.result.download')}</Button>} />}
    </Box>
  );
}
