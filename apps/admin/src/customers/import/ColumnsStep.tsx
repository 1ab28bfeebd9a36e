import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import type { ImportFile } from '../../import/import-file.ts';
import { Card } from '../../look/Card.tsx';
import { FIELDS, namesPlace, type Mapping } from './run-residents.ts';

interface ColumnsStepProps { file: ImportFile; mapping: Mapping; onChange: (mapping: Mapping) => void; onBack: () => void; onNext: () => void }

export function ColumnsStep({ file, mapping, onChange, onBack, onNext }: ColumnsStepProps) {
  const t = useTranslate();
  const join = useJoin();
  const [tried, setTried] = useState(false);
  const fits = namesPlace(mapping);
  const sample = (index: number | null): string => (index === null ? '' : (file.columns.find((column) => column.index === index)?.sample ?? []).filter(Boolean).slice(0, 2).join(t('app.mark.samples')));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card title={file.name} aside={<Box sx={{ color: 'text.secondary' }}>{join([file.sheetName ? t('importer.file.sheet', { sheet: file.sheetName }) : file.encoding?.toUpperCase(), t('importer.file.rows', { n: file.rowCount.toLocaleString() })])}</Box>}>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('customer.import.columnsLead')}</Box>
        {tried && !fits && <Alert severity="error" role="alert" sx={{ mb: 2 }}>{t('customer.import.need')}</Alert>}
        <Box sx={{ display: 'grid', gap: 1.25 }}>
          {FIELDS.map((field) => (
            <Box key={field} sx={{ display: 'grid', gap: { xs: 0.5, sm: 2 }, gridTemplateColumns: { sm: '220px 240px minmax(0, 1fr)' }, alignItems: 'center' }}>
              <Box sx={{ fontWeight: 600 }}>{t(`customer.import.field.${field}`)}</Box>
              <TextField
                select size="small" value={mapping[field] ?? ''} slotProps={{ htmlInput: { 'aria-label': t(`customer.import.field.${field}`) }, select: { displayEmpty: true } }}
                onChange={(event) => onChange({ ...mapping, [field]: event.target.value === '' ? null : Number(event.target.value) })}
              >
                <MenuItem value=""><Box component="span" sx={{ color: 'text.secondary' }}>{t('importer.columns.none')}</Box></MenuItem>
                {file.columns.map(({ index, header }) => <MenuItem key={index} value={index}>{header || `#${index + 1}`}</MenuItem>)}
              </TextField>
              <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{sample(mapping[field])}</Box>
            </Box>
          ))}
        </Box>
      </Card>
      <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'flex-end' }}>
        <Button variant="outlined" onClick={onBack}>{t('importer.file.another')}</Button>
        <Button variant="contained" onClick={() => { setTried(true); if (fits) onNext(); }}>{t('customer.import.next')}</Button>
      </Box>
    </Box>
  );
}
