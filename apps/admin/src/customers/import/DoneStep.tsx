import CheckIcon from '@mui/icons-material/CheckCircleRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ImportFile } from '../../import/import-file.ts';
import { ProblemTable, useProblemDownload } from '../../import/ProblemTable.tsx';
import { Tally } from '../../import/Tally.tsx';
import { Card } from '../../look/Card.tsx';
import { useProblems } from './useProblems.ts';
import type { Checked, Written } from './run-residents.ts';

export function DoneStep({ file, checked, written, onAgain }: { file: ImportFile; checked: Checked | null; written: Written; onAgain: () => void }) {
  const t = useTranslate();
  const download = useProblemDownload();
  const problems = useProblems(checked);
  const refused = checked?.refused ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card>
        <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mb: 2 }}><CheckIcon sx={{ fontSize: 36, color: 'success.main' }} /><Typography variant="h1">{t('customer.import.finished')}</Typography></Box>
        <Tally scope="customer.import" figures={[['written', written.written, 'green'], ['there', written.alreadyThere, 'neutral'], ['left', refused, refused ? 'red' : 'neutral']]} />
        <Box sx={{ mt: 1.5 }}>{t('customer.import.added', { units: written.units, customers: written.customers, relations: written.relations })}</Box>
        <Box sx={{ display: 'flex', gap: 1.5, mt: 2.5, flexWrap: 'wrap' }}>
          <Button variant="contained" component={Link} to="/customers">{t('customer.import.open')}</Button>
          <Button variant="outlined" onClick={onAgain}>{t('customer.import.again')}</Button>
        </Box>
      </Card>
      {problems.length > 0 && <ProblemTable problems={problems} aside={<Button size="small" variant="outlined" onClick={() => download(file.name, problems)}>{t('importer.result.download')}</Button>} />}
    </Box>
  );
}
