import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { downloadCsv } from './download-csv.ts';
import { IMPORT_FIELDS } from './mapping.ts';
import type { Problem } from './run-import.ts';

const SHOWN = 100;

function useFieldName(): (field: string | null) => string {
  const t = useTranslate();
  return (field) => (field && (IMPORT_FIELDS as readonly string[]).includes(field) ? t(`importer.name.${field}`) : (field ?? ''));
}

export function useProblemDownload(): (fileName: string, problems: readonly Problem[]) => void {
  const t = useTranslate();
  const name = useFieldName();
  return (fileName, problems) => downloadCsv(`${fileName.replace(/\.\w+$/, '')}-${t('importer.check.problems')}.csv`, [
    ['row', 'field', 'problem', 'value'].map((key) => t(`importer.check.${key}`)),
    ...problems.map(({ row, field, message, value }) => [row, name(field), message, value]),
  ]);
}

/** Row by row what is wrong, before anything is written. */
export function ProblemTable({ problems, aside }: { problems: readonly Problem[]; aside: ReactNode }) {
  const t = useTranslate();
  const name = useFieldName();
  return (
    <Card title={t('importer.check.problems')} aside={aside}>
      <TableContainer sx={{ maxHeight: 420 }}>
        <Table size="small" stickyHeader>
          <TableHead><TableRow>{(['row', 'field', 'problem', 'value'] as const).map((key) => <TableCell key={key}>{t(`importer.check.${key}`)}</TableCell>)}</TableRow></TableHead>
          <TableBody>
            {problems.slice(0, SHOWN).map(({ row, field, message, value }, index) => (
              <TableRow key={`${row}.${index}`}>
                <TableCell>{row}</TableCell><TableCell sx={{ whiteSpace: 'nowrap' }}>{name(field)}</TableCell><TableCell>{message}</TableCell>
                <TableCell sx={{ color: 'text.secondary', maxWidth: 320 }}><Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{value.slice(0, 120)}</Box></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {problems.length > SHOWN && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('importer.check.more', { n: SHOWN })}</Box>}
    </Card>
  );
}
