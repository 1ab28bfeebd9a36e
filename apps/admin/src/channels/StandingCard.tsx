import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import type { CommandDocument } from '../providers/command.ts';
import { channelCloseDocument, channelPauseDocument, channelResumeDocument } from './channels.graphql.ts';
import { useReloadChannels } from './useChannels.ts';

const ACTS = { channelResume: ['resume', channelResumeDocument], channelPause: ['pause', channelPauseDocument], channelClose: ['close', channelCloseDocument] } as const;
type Act = keyof typeof ACTS;
const DONE = { resume: 'resumed', pause: 'paused', close: 'closed' } as const;

/** Holding a channel back, letting it go on, ending it: what the API allows now. */
export function StandingCard({ channel: { id, version, name, allowedActions } }: { channel: ChannelFactsFragment }) {
  const t = useTranslate();
  const reload = useReloadChannels();
  const [asked, setAsked] = useState<Act | null>(null);
  const acts = (Object.keys(ACTS) as Act[]).filter((act) => allowedActions.some(({ action, allowed }) => action === act && allowed));
  if (acts.length === 0) return null;
  const [word, document] = asked ? ACTS[asked] : [];
  return (
    <Card title={t('channels.actions')} id="standing">
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
        {acts.map((act) => <Button key={act} data-action={act} variant={act === 'channelResume' ? 'contained' : 'outlined'} onClick={() => setAsked(act)} sx={{ minHeight: 48 }}>{t(`channels.${ACTS[act][0]}`)}</Button>)}
      </Box>
      {asked && word && (
        <CommandDialog
          title={t('app.mark.named', { name: t(`channels.${word}`), text: name })} submit={t(`channels.${word}`)} done={`channels.${DONE[word]}`} danger={word === 'close'} lead={t(`channels.${word}Lead`)} command={document as unknown as CommandDocument}
          asks={word === 'resume' ? [] : [{ name: 'reason', label: t('channels.reason'), type: 'long' }]} inputOf={(values) => ({ ...values, channelId: id, expectedVersion: version })} onClose={() => setAsked(null)} onDone={() => { setAsked(null); reload(); }}
        />
      )}
    </Card>
  );
}
