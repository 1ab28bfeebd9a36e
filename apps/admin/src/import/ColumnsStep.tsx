import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { CHANNELS, CONTENTS } from '@huiyin/domain';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import type { ImportFile } from './import-file.ts';
import type { Choices } from './ImportPage.tsx';
import { IMPORT_FIELDS, neededFields } from './mapping.ts';

interface ColumnsStepProps { file: ImportFile; choices: Choices; onChange: (choices: Choices) => void; onBack: () => void; onNext: () => void }

export function ColumnsStep({ file, choices, onChange, onBack, onNext }: ColumnsStepProps) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const [tried, setTried] = useState(false);
  const { mapping } = choices;
  const missing = neededFields(mapping);
  const noReason = !choices.backEntryReason.trim();
  const next = (): void => { setTried(true); if (missing.length === 0 && !noReason) onNext(); };
  const sample = (index: number | null): string => (index === null ? '' : (file.columns.find((column) => column.index === index)?.sample ?? []).filter(Boolean).slice(0, 2).join(t('app.mark.samples')));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card title={file.name} aside={<Box sx={{ color: 'text.secondary' }}>{join([file.sheetName ? t('importer.file.sheet', { sheet: file.sheetName }) : file.encoding?.toUpperCase(), t('importer.file.rows', { n: file.rowCount.toLocaleString() })])}</Box>}>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('importer.columns.lead')}</Box>
        {file.notices.length > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('importer.check.fileProblems')}
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{file.notices.slice(0, 6).map(({ message }) => <li key={message}>{message}</li>)}</Box>
          </Alert>
        )}
        <Box sx={{ display: 'grid', gap: 1.25 }}>
          {IMPORT_FIELDS.map((field) => {
            const bad = tried && missing.includes(field);
            return (
              <Box key={field} sx={{ display: 'grid', gap: { xs: 0.5, sm: 2 }, gridTemplateColumns: { sm: '140px 260px minmax(0, 1fr)' }, alignItems: 'center' }}>
                <Box sx={{ fontWeight: 600 }}>{t(`importer.name.${field}`)}{(field === 'title' || field === 'receivedAt') && <Box component="span" sx={{ color: 'error.main' }}> *</Box>}</Box>
                <TextField
                  select size="small" value={mapping[field] ?? ''} error={bad} helperText={bad ? t('importer.columns.required') : undefined} slotProps={{ htmlInput: { 'aria-label': t(`importer.name.${field}`) }, select: { displayEmpty: true } }}
                  onChange={(event) => onChange({ ...choices, mapping: { ...mapping, [field]: event.target.value === '' ? null : Number(event.target.value) } })}
                >
                  <MenuItem value=""><Box component="span" sx={{ color: 'text.secondary' }}>{t(field === 'key' ? 'importer.columns.rowNumber' : 'importer.columns.none')}</Box></MenuItem>
                  {file.columns.map(({ index, header }) => <MenuItem key={index} value={index}>{header || `#${index + 1}`}</MenuItem>)}
                </TextField>
                <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{sample(mapping[field])}</Box>
              </Box>
            );
          })}
        </Box>
      </Card>
      <Card>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '2fr 1fr 1fr' }, alignItems: 'start' }}>
          <TextField label={t('importer.columns.reason')} placeholder={t('importer.columns.reasonPlaceholder')} value={choices.backEntryReason} error={tried && noReason} helperText={tried && noReason ? t('app.field.required') : undefined} onChange={(event) => onChange({ ...choices, backEntryReason: event.target.value })} />
          <TextField select label={t('importer.columns.defaultChannel')} value={choices.defaultChannel} onChange={(event) => onChange({ ...choices, defaultChannel: event.target.value as Choices['defaultChannel'] })}>
            {CHANNELS.map((one) => <MenuItem key={one} value={one}>{words('channel', one)}</MenuItem>)}
          </TextField>
          <TextField select label={t('importer.columns.defaultContent')} value={choices.defaultContent} onChange={(event) => onChange({ ...choices, defaultContent: event.target.value as Choices['defaultContent'] })}>
            {CONTENTS.map((one) => <MenuItem key={one} value={one}>{words('content', one)}</MenuItem>)}
          </TextField>
        </Box>
      </Card>
      <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'flex-end' }}>
        <Button variant="outlined" onClick={onBack}>{t('importer.file.another')}</Button>
        <Button variant="contained" onClick={next}>{t('importer.columns.next')}</Button>
      </Box>
    </Box>
  );
}
