import { useRef, useState } from 'react';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { uploadFile, type ImportFile } from './import-file.ts';

export function FileStep({ onFile }: { onFile: (file: ImportFile) => void }) {
  const t = useTranslate();
  const say = useFailureWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (!file || working) return;
    setWorking(true);
    setFailure(null);
    try { onFile(await uploadFile(file)); } catch (error) { setFailure(t('importer.file.failed', { reason: say(error) })); } finally { setWorking(false); }
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {failure && <Alert severity="error" role="alert">{failure}</Alert>}
      <Box
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void take(event.dataTransfer.files[0]); }}
        sx={({ look }) => ({ border: '2px dashed', borderColor: over ? 'primary.main' : look.line, bgcolor: over ? look.primarySoft : 'background.paper', borderRadius: 4, p: { xs: 4, sm: 7 }, display: 'grid', justifyItems: 'center', gap: 1.25, textAlign: 'center' })}
      >
        <UploadIcon sx={{ fontSize: 48, color: 'primary.main' }} />
        <Box sx={{ fontWeight: 650, fontSize: '1.0625rem' }}>{t('importer.file.drop')}</Box>
        <Box sx={{ color: 'text.secondary' }}>{t('importer.file.kinds')}</Box>
        <Button variant="contained" size="large" disabled={working} onClick={() => input.current?.click()}>{t(working ? 'importer.file.reading' : 'importer.file.choose')}</Button>
        <input ref={input} type="file" hidden accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
        {working && <LinearProgress sx={{ width: '100%', maxWidth: 320 }} />}
      </Box>
    </Box>
  );
}
