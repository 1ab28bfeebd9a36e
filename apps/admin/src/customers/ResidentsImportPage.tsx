import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { FileStep } from '../import/FileStep.tsx';
import type { ImportFile } from '../import/import-file.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { CheckStep } from './import/CheckStep.tsx';
import { ColumnsStep } from './import/ColumnsStep.tsx';
import { DoneStep } from './import/DoneStep.tsx';
import { checkResidents, START, writeResidents, type Checked, type Mapping, type Written } from './import/run-residents.ts';

const STEPS = ['file', 'columns', 'check', 'result'] as const;

/** A list of units and residents 住户名册: file, columns, check, and only then written. */
export function ResidentsImportPage() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { allowedActions } = useCommunityRoom();
  const denied = allowedActions?.find(({ action, allowed }) => action === 'residentsImport' && !allowed);
  usePageTitle(t('customer.import.title'));
  return (
    <Page>
      <Typography variant="h1">{t('customer.import.title')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2.5 }}>{t('customer.import.lead')}</Typography>
      {denied ? <Alert severity="warning">{denied.reason ?? t('customer.import.notAllowed')}</Alert> : <Wizard key={community.id} communityId={community.id} />}
    </Page>
  );
}

function Wizard({ communityId }: { communityId: string }) {
  const t = useTranslate();
  const say = useFailureWords();
  const cache = useQueryClient();
  const [step, setStep] = useState<(typeof STEPS)[number]>('file');
  const [file, setFile] = useState<ImportFile | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [written, setWritten] = useState<Written>(START);
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  /** Runs what may fail on the way, one at a time; a refusal and a lost network are words on the screen. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    if (working) return;
    setWorking(true);
    setFailure(null);
    try { await work(); } catch (error) { setFailure(error instanceof Error && error.name === 'ImportRefused' ? error.message : say(error)); } finally { setWorking(false); }
  }
  const open = (next: ImportFile): void => { setFile(next); setMapping(null); setChecked(null); setWritten(START); setStep('columns'); void guarded(async () => setMapping((await checkResidents(communityId, next.source, null)).mapping)); };
  const check = (): void => { setStep('check'); setChecked(null); void guarded(async () => setChecked(await checkResidents(communityId, file!.source, mapping))); };
  const write = (): void => void guarded(async () => {
    await writeResidents(communityId, file!.source, mapping!, written, setWritten);
    setStep('result');
    for (const key of ['customers', 'head-counts', 'units', 'unit']) void cache.invalidateQueries({ queryKey: [key] });
  });
  return (
    <>
      <Stepper activeStep={STEPS.indexOf(step)} alternativeLabel sx={{ mb: 3, '& .MuiStepLabel-label': { fontSize: '0.875rem' } }}>
        {STEPS.map((name) => <Step key={name}><StepLabel>{t(`importer.steps.${name}`)}</StepLabel></Step>)}
      </Stepper>
      <Box sx={{ maxWidth: 1040, mx: 'auto', display: 'grid', gap: 2 }}>
        {failure && <Alert severity="error" role="alert">{written.done > 0 ? t('customer.import.failed', { reason: failure }) : failure}</Alert>}
        {step === 'file' && <FileStep onFile={open} />}
        {step === 'columns' && file && (mapping ? <ColumnsStep file={file} mapping={mapping} onChange={setMapping} onBack={() => setStep('file')} onNext={check} /> : !failure && <Skeleton height={320} />)}
        {step === 'check' && file && <CheckStep file={file} checked={checked} written={working && checked ? written : null} working={working} onBack={() => setStep('columns')} onConfirm={write} onRetry={check} failed={failure !== null} />}
        {step === 'result' && file && <DoneStep file={file} checked={checked} written={written} onAgain={() => setStep('file')} />}
      </Box>
    </>
  );
}
