import { useState } from 'react';
import SendIcon from '@mui/icons-material/SendOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useSubmission } from '../controls/useSubmission.ts';
import type { ChannelFactsFragment, DeliveryFactsFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { give } from '../paperwork/give.ts';
import { myContactsDocument } from '../people/people.graphql.ts';
import { client } from '../providers/client.ts';
import type { CommandDocument } from '../providers/command.ts';
import { channelTryDocument } from './channels.graphql.ts';
import { DeliveryState, DeliveryWhy } from './DeliveryState.tsx';
import { CONTACT_OF } from './kinds.ts';
import { useTrial } from './useTrial.ts';

type Tried = Pick<ChannelFactsFragment, 'id' | 'kind' | 'status' | 'receiptPath'>;

/** A message on trial, and what becomes of it, live. */
export function TrialCard({ channel: { id, kind, status, receiptPath } }: { channel: Tried }) {
  const t = useTranslate();
  const way = CONTACT_OF[kind];
  const reports = Boolean(receiptPath);
  const { delivery, begun, late, watch } = useTrial(id, reports);
  const mine = useQuery({ queryKey: ['myContacts'], enabled: way !== undefined, queryFn: async () => (await client.request(myContactsDocument, {})).viewer?.staff.contacts ?? null });
  const [typed, setTyped] = useState<string | null>(null);
  const to = typed ?? (way ? (mine.data?.[way] ?? '') : '');
  const submission = useSubmission({
    fields: ['to'], missing: () => (way && to.trim() === '' ? ['to'] : []),
    send: async () => {
      const answer = await give(channelTryDocument as unknown as CommandDocument, { channelId: id, to: way ? to : null });
      if (answer.refusal) return answer.refusal;
      watch(String(answer.result['key']));
      return null;
    },
  });
  const { form, working, errors, refusal } = submission;
  if (status !== 'ACTIVE') return <Card title={t('channels.trial.title')} id="trial"><Box sx={{ color: 'text.secondary' }}>{t('channels.trial.notActive')}</Box></Card>;
  return (
    <Card title={t('channels.trial.title')} id="trial">
      <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submission.submit(); }} sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ color: 'text.secondary' }}>{t('channels.trial.lead')}</Box>
        {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
        {way && <TextField name="to" label={t(`channels.trial.to.${way}`)} value={to} autoComplete="off" error={Boolean(errors['to'])} helperText={errors['to'] ?? t('channels.trial.toHint')} onChange={(event) => { setTyped(event.target.value); submission.clear('to'); }} />}
        <Button type="submit" data-action="channelTry" variant={begun ? 'outlined' : 'contained'} startIcon={<SendIcon />} aria-disabled={working} sx={{ minHeight: 48 }}>{t(working ? 'channels.trial.sending' : begun ? 'channels.trial.again' : 'channels.trial.send')}</Button>
        {begun && <Outcome delivery={delivery} late={late} reports={reports} />}
      </Box>
    </Card>
  );
}

const WORDS: Readonly<Record<DeliveryFactsFragment['state'], string | null>> = { QUEUED: null, SENDING: null, ACCEPTED: 'accepted', DELIVERED: 'arrived', TEMPORARILY_FAILED: 'later', FAILED: 'failed', UNKNOWN: 'unknown' };

function Outcome({ delivery, late, reports }: { delivery: DeliveryFactsFragment | null; late: boolean; reports: boolean }) {
  const t = useTranslate();
  const words = delivery && (delivery.state === 'ACCEPTED' && reports ? 'reports' : late ? 'waits' : WORDS[delivery.state]);
  return (
    <Box role="status" data-trial={delivery?.state ?? 'QUEUED'} sx={({ look }) => ({ display: 'grid', gap: 0.5, p: 1.5, borderRadius: 2.5, bgcolor: look.raised, border: `1px solid ${look.line}` })}>
      <DeliveryState delivery={delivery ?? { state: 'QUEUED', maybeTwice: false }} />
      {words && <Box>{t(`channels.trial.${words}`)}</Box>}
      {delivery && <DeliveryWhy delivery={delivery} />}
    </Box>
  );
}
