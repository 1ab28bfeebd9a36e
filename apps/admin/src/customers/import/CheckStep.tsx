import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import type { ImportFile } from '../../import/import-file.ts';
import { ProblemTable, useProblemDownload } from '../../import/ProblemTable.tsx';
import { Tally } from '../../import/Tally.tsx';
import { Card } from '../../look/Card.tsx';
import { useProblems } from './useProblems.ts';
import type { Checked, Written } from './run-residents.ts';

interface CheckStepProps { file: ImportFile; checked: Checked | null; written: Written | null; working: boolean; failed: boolean; onBack: () => void; onConfirm: () => void; onRetry: () => void }

/** What the file comes to, row by row, before anything is written. */
export function CheckStep({ file, checked, written, working, failed, onBack, onConfirm, onRetry }: CheckStepProps) {
  const t = useTranslate();
  const download = useProblemDownload();
  const problems = useProblems(checked);
  if (checked === null) return <Card>{failed ? <Button variant="outlined" onClick={onRetry}>{t('app.error.retry')}</Button> : <><Box role="status" sx={{ mb: 1 }}>{t('customer.import.checking')}</Box><LinearProgress /></>}</Card>;
  const adds = t('customer.import.adds', { units: checked.unitsAdded, customers: checked.customersAdded, relations: checked.relationsAdded });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card>
        <Tally scope="customer.import" figures={[['good', checked.written, 'green'], ['there', checked.alreadyThere, 'neutral'], ['bad', checked.refused, checked.refused ? 'red' : 'neutral']]} />
        <Box sx={{ mt: 1.5 }}>{adds} {t('customer.import.nothing')}</Box>
        {checked.problemCount === 0 && <Alert severity="success" sx={{ mt: 1.5 }}>{t('customer.import.clean')}</Alert>}
        {checked.refused > 0 && <Alert severity="warning" sx={{ mt: 1.5 }}>{t('customer.import.skip', { n: checked.refused })}</Alert>}
        {checked.problemCount > problems.length && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('customer.import.more', { n: checked.problemCount })}</Box>}
      </Card>
      {problems.length > 0 && <ProblemTable problems={problems} aside={<Button size="small" variant="outlined" onClick={() => download(file.name, problems)}>{t('importer.check.download')}</Button>} />}
      <Preview checked={checked} />
      {written && <Card><Box role="status" sx={{ mb: 1 }}>{t('customer.import.writing', { done: written.done, total: written.total || checked.total })}</Box><LinearProgress variant="determinate" value={(written.done / Math.max(written.total || checked.total, 1)) * 100} /></Card>}
      <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'flex-end' }}>
        <Button variant="outlined" disabled={working} onClick={onBack}>{t('customer.import.back')}</Button>
        <Button variant="contained" disabled={working || checked.written === 0} onClick={onConfirm}>{checked.written === 0 ? t('customer.import.none') : t(failed ? 'customer.import.retry' : 'customer.import.confirm', { n: checked.written.toLocaleString() })}</Button>
      </Box>
    </Box>
  );
}

function Preview({ checked }: { checked: Checked }) {
  const t = useTranslate();
  const join = useJoin();
  if (checked.preview.length === 0) return null;
  return (
    <Card title={t('customer.import.preview')}>
      <TableContainer>
        <Table size="small">
          <TableHead><TableRow><TableCell>{t('importer.check.row')}</TableCell><TableCell>{t('customer.import.place')}</TableCell><TableCell>{t('customer.import.person')}</TableCell><TableCell>{t('customer.import.field.PHONE')}</TableCell></TableRow></TableHead>
          <TableBody>
            {checked.preview.map(({ row, building, entrance, number, area, name, phones, relation, birthYear, since }) => (
              <TableRow key={row}>
                <TableCell>{row}</TableCell><TableCell>{join([[building, entrance, number].filter(Boolean).join(' '), area !== null && t('customer.unit.area', { n: area })])}</TableCell>
                <TableCell>{join([name, relation && t(`customer.relation.${relation}`), birthYear === null ? null : String(birthYear), since])}</TableCell><TableCell>{phones.join(t('app.mark.list'))}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Card>
  );
}
