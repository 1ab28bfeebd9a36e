import { useEffect, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import type { Channel, Content } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FileStep } from './FileStep.tsx';
import { complaintsImportDocument } from './import.graphql.ts';
import { readMapped, type ImportFile } from './import-file.ts';
import { mappingFrom, type Mapping } from './mapping.ts';
import { ResultStep } from './ResultStep.tsx';
import { ImportRefused, runImport, startOf, type Ports, type Progress } from './run-import.ts';
import { WriteStep } from './WriteStep.tsx';

const STEPS = ['file', 'columns', 'check', 'write', 'result'] as const;
type StepName = (typeof STEPS)[number];
export interface Choices { mapping: Mapping; backEntryReason: string; defaultChannel: Channel; defaultContent: Content }

/** An older register becomes back-entries 补录: file, columns, check, write, result. */
export function ImportPage() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { allowedActions } = useCommunityRoom();
  const denied = allowedActions?.find(({ action, allowed }) => action === 'complaintsImport' && !allowed);
  usePageTitle(t('importer.title'));
  return (
    <Page>
      <Typography variant="h1">{t('importer.title')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2.5 }}>{t('importer.lead')}</Typography>
      {denied ? <Alert severity="warning">{denied.reason ?? t('importer.notAllowed')}</Alert> : <Importer key={community.id} communityId={community.id} />}
    </Page>
  );
}

function Importer({ communityId }: { communityId: string }) {
  const t = useTranslate();
  const cache = useQueryClient();
  const [step, setStep] = useState<StepName>('file');
  const [file, setFile] = useState<ImportFile | null>(null);
  const [choices, setChoices] = useState<Choices>({ mapping: mappingFrom({}), backEntryReason: '', defaultChannel: 'MESSAGE_BOARD', defaultContent: 'MANAGEMENT' });
  const [checked, setChecked] = useState<Progress | null>(null);
  const [written, setWritten] = useState<Progress | null>(null);
  const run = useRun(communityId, file, choices);
  const startedAt = useRef(0);
  const seconds = useRef(0);

  const open = (next: ImportFile): void => {
    setFile(next);
    setChoices((now) => ({ ...now, mapping: mappingFrom(next.suggestedMapping) }));
    setChecked(null);
    setWritten(null);
    setStep('columns');
  };
  const check = async (): Promise<void> => {
    setStep('check');
    await run.go(startOf(file?.rowCount ?? 0), true, setChecked);
  };
  const write = async (from: Progress): Promise<void> => {
    setStep('write');
    if (from.done === 0) startedAt.current = performance.now();
    const end = await run.go(from, false, setWritten);
    if (end && end.done >= end.total && end.total > 0) {
      seconds.current = Math.round((performance.now() - startedAt.current) / 1000);
      setStep('result');
      void cache.invalidateQueries();
    }
  };
  return (
    <>
      <Stepper activeStep={STEPS.indexOf(step)} alternativeLabel sx={{ mb: 3, '& .MuiStepLabel-label': { fontSize: '0.875rem' } }}>
        {STEPS.map((name) => <Step key={name}><StepLabel>{t(`importer.steps.${name}`)}</StepLabel></Step>)}
      </Stepper>
      <Box sx={{ maxWidth: 1040, mx: 'auto' }}>
        {step === 'file' && <FileStep onFile={open} />}
        {step === 'columns' && file && <ColumnsStep file={file} choices={choices} onChange={setChoices} onBack={() => setStep('file')} onNext={() => void check()} />}
        {step === 'check' && file && <CheckStep file={file} progress={checked} failure={run.failure} running={run.running} onRetry={() => void run.go(checked ?? startOf(file.rowCount), true, setChecked)} onBack={() => { run.pause(); setStep('columns'); }} onConfirm={() => void write(startOf(file.rowCount))} />}
        {step === 'write' && <WriteStep progress={written} paused={run.paused} failure={run.failure} onPause={run.pause} onResume={() => void write(written ?? startOf(file?.rowCount ?? 0))} />}
        {step === 'result' && written && file && <ResultStep file={file} progress={written} seconds={seconds.current} onAgain={() => setStep('file')} />}
      </Box>
    </>
  );
}

function useRun(communityId: string, file: ImportFile | null, choices: Choices) {
  const { timeZone } = useCommunity().community;
  const say = useFailureWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [paused, setPaused] = useState(false);
  const [running, setRunning] = useState(false);
  const stop = useRef(false);
  // Leaving the page pauses the run: what was acknowledged stays, the same file goes on later.
  useEffect(() => () => { stop.current = true; }, []);
  const ports: Ports = {
    read: (from, count, problemsFrom) => readMapped(file?.source ?? '', choices.mapping, timeZone, from, count, problemsFrom),
    send: async (input) => (await client.request(complaintsImportDocument, { input })).result,
  };
  return {
    failure, paused, running,
    pause: () => { stop.current = true; setPaused(true); },
    go: async (from: Progress, dryRun: boolean, report: (progress: Progress) => void): Promise<Progress | null> => {
      if (!file) return null;
      stop.current = false;
      setPaused(false);
      setFailure(null);
      setRunning(true);
      report(from);
      const { mapping: _, ...rest } = choices;
      try {
        return await runImport(from, { communityId, source: file.source, ...rest }, dryRun, ports, report, () => stop.current);
      } catch (error) {
        setFailure(error instanceof ImportRefused ? error.message : say(error));
        return null;
      } finally {
        setRunning(false);
      }
    },
  };
}
