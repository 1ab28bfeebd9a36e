import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Failure } from '../controls/Failure.tsx';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { KindStep } from './KindStep.tsx';
import { PartFields } from './PartFields.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import type { ChannelType } from './settings.ts';
import { TrialCard } from './TrialCard.tsx';
import { useChannelTypes } from './useChannels.ts';
import { STEPS, useOpening } from './useOpening.ts';

/** 开通渠道: the way, its settings, what it tells and how, and at once a trial. */
export function ChannelOpen() {
  const t = useTranslate();
  const may = useMay();
  const { community } = useCommunity();
  const { allowedActions, isPending } = useCommunityRoom();
  const types = useChannelTypes();
  usePageTitle(t('channels.open'));
  return (
    <Page narrow>
      <Typography variant="h1" sx={{ mb: 2 }}>{t('channels.open')}</Typography>
      {isPending || types.isPending ? <Skeleton height={240} sx={{ transform: 'none' }} />
        : types.error ? <Failure error={types.error} onRetry={() => void types.refetch()} />
          : may('channelOpen') ? <Opening key={community.id} communityId={community.id} types={types.data} /> : <Alert severity="warning">{allowedActions?.find(({ action }) => action === 'channelOpen')?.reason ?? t('channels.notAllowed')}</Alert>}
    </Page>
  );
}

function Opening({ communityId, types }: { communityId: string; types: readonly ChannelType[] }) {
  const t = useTranslate();
  const opening = useOpening(communityId, types);
  const { step, draft, opened, choose, submission: { errors, refusal } } = opening;
  const lead = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  const faulty = refusal !== null || Object.keys(errors).length > 0;
  useEffect(() => {
    // Keys go on from the top of a new step, unless a refusal led back to one of its fields.
    if (shown.current !== step && !faulty) lead.current?.focus();
    shown.current = step;
  }, [step, faulty]);
  return (
    <>
      <Stepper activeStep={STEPS.indexOf(step)} alternativeLabel sx={{ mb: 2.5, '& .MuiStepLabel-label': { fontSize: '0.875rem' }, '& .MuiStep-root': { px: 0.5 } }}>
        {STEPS.map((name) => <Step key={name}><StepLabel>{t(`channels.steps.${name}`)}</StepLabel></Step>)}
      </Stepper>
      <Box ref={lead} role="status" tabIndex={-1} sx={{ color: 'text.secondary', mb: 2, '&:focus': { outline: 'none' } }}>{t(`channels.stepLead.${step}`)}</Box>
      {step === 'kind' && <KindStep chosen={draft.kind} onChoose={choose} />}
      {opened ? <Done channel={opened} receiptKey={draft.settings['receiptKey'] ?? ''} /> : step !== 'kind' && <PartForm opening={opening} />}
    </>
  );
}

/** One step that is filled in, with the ways on and back. */
function PartForm({ opening: { step, draft, setDraft, rules, submission, back } }: { opening: ReturnType<typeof useOpening> }) {
  const t = useTranslate();
  const { form, working, errors, refusal, clear } = submission;
  if (step === 'kind' || step === 'done') return null;
  return (
    <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submission.submit(); }}>
      <Card title={draft.kind && t(`channels.kind.${draft.kind}`)}>
        <Box sx={{ display: 'grid', gap: 2.25 }}>
          {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
          <PartFields key={step} part={step} draft={draft} rules={rules} errors={errors} onChange={(change, ...fields) => { setDraft(change); clear(...fields); }} />
        </Box>
      </Card>
      <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'flex-end', mt: 2 }}>
        <Button variant="outlined" onClick={back} aria-disabled={working} sx={{ minHeight: 48 }}>{t('channels.previous')}</Button>
        <Button type="submit" variant="contained" data-action={step === 'words' ? 'channelOpen' : 'next'} aria-disabled={working} sx={{ minHeight: 48, minWidth: 132 }}>{t(working ? 'action.working' : step === 'words' ? 'channels.submit' : 'channels.next')}</Button>
      </Box>
    </Box>
  );
}

/** It is open: a trial at once, and the address of receipts while its key is still known. */
function Done({ channel, receiptKey }: { channel: ChannelFactsFragment; receiptKey: string }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="success">{t('app.mark.named', { name: t('channels.opened'), text: channel.name })}</Alert>
      <TrialCard channel={channel} />
      <ReceiptCard channel={channel} known={receiptKey} />
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        <Button component={Link} to={`/channels/${channel.id}`} variant="contained">{t('channels.toChannel')}</Button>
        <Button component={Link} to="/channels" variant="outlined">{t('channels.toList')}</Button>
      </Box>
    </Box>
  );
}
