import { useState, type ReactNode } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { HistoryCard } from '../controls/HistoryCard.tsx';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { DeliveriesCard } from './DeliveriesCard.tsx';
import { STATUS_TONES } from './delivery.ts';
import type { Part } from './draft.ts';
import { isSms, KIND_ICONS } from './kinds.ts';
import { Preview } from './Preview.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import type { SettingRule } from './settings.ts';
import { StandingCard } from './StandingCard.tsx';
import { TrialCard } from './TrialCard.tsx';
import { useChannel, useChannelTypes } from './useChannels.ts';
import { useToldWords } from './useToldWords.ts';

/** One channel: how it is reached, what it says, and what became of everything it sent. */
export function ChannelShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useChannel(id);
  const back = <Button component={Link} to="/channels" startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5 }}>{t('app.menu.channels')}</Button>;
  if (isPending) return <Page><Skeleton height={60} width="50%" /><Skeleton height={220} /><Skeleton height={220} /></Page>;
  if (error && !data) return <Page>{back}<Failure error={error} onRetry={() => void refetch()} /></Page>;
  if (!data) return <EmptyState title={t('channels.notFound')}><Button component={Link} to="/channels" variant="contained">{t('channels.back')}</Button></EmptyState>;
  return <Page>{back}<Shown channel={data} /></Page>;
}

function Shown({ channel }: { channel: ChannelFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const types = useChannelTypes();
  const [changing, setChanging] = useState<Part | null>(null);
  const { kind, name, number, status, community } = channel;
  const Icon = KIND_ICONS[kind];
  const rules = types.data?.find((one) => one.kind === kind)?.settings ?? [];
  const mayChange = rules.length > 0 && channel.allowedActions.some(({ action, allowed }) => action === 'channelChange' && allowed);
  const change = (part: Part): ReactNode => mayChange && <Button size="small" data-change={part} onClick={() => setChanging(part)}>{t('channels.change')}</Button>;
  usePageTitle(name);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 0.75, mb: 2 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', color: 'text.secondary' }}><Pill tone={STATUS_TONES[status]}>{t(`channels.status.${status}`)}</Pill><Icon fontSize="small" />{join([t(`channels.kind.${kind}`), community.name, number])}</Box>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
      </Box>
      {status !== 'ACTIVE' && <Alert severity={status === 'PAUSED' ? 'warning' : 'info'} sx={{ mb: 2 }}>{t(status === 'PAUSED' ? 'channels.pausedNow' : 'channels.closedNow')}</Alert>}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2, order: { md: 1 }, minWidth: 0 }}>
          {status !== 'CLOSED' && <TrialCard channel={channel} />}
          <StandingCard channel={channel} />
          {status !== 'CLOSED' && <ReceiptCard channel={channel} />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <DeliveriesCard channel={channel} />
          <RouteCard channel={channel} aside={change('route')} />
          <Card title={t('channels.wordsTitle')} id="words" aside={change('words')}><WordsOf channel={channel} /></Card>
          <SettingsCard channel={channel} rules={rules} aside={change('settings')} />
          {/* How the vendor is reached is in none of these. */}
          <HistoryCard words="channels" entries={channel.entries} told={['name', 'template', 'reason']} />
        </Box>
      </Box>
      {changing && <ChangeDialog part={changing} channel={channel} rules={rules} onClose={() => setChanging(null)} />}
    </>
  );
}

function RouteCard({ channel, aside }: { channel: ChannelFactsFragment; aside: ReactNode }) {
  const t = useTranslate();
  const words = useWords();
  const told = useToldWords();
  return (
    <Card title={t('channels.routeTitle')} id="route" aside={aside}>
      <Box>{told(channel)}</Box>
      {channel.rules && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 1 }}>{channel.rules.map((rule) => <Pill key={rule} tone="neutral">{words('rule', rule)}</Pill>)}</Box>}
    </Card>
  );
}

function WordsOf({ channel: { kind, template, tells, settings } }: { channel: ChannelFactsFragment }) {
  const t = useTranslate();
  const signature = settings.find(({ name }) => name === 'signName')?.value ?? null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: template ? 'text.primary' : 'text.secondary' }}>{template ?? t('channels.usual')}</Box>
      <Preview template={template ?? ''} tells={tells} signature={isSms(kind) ? signature : null} sms={isSms(kind)} />
    </Box>
  );
}

/** Settings as they stand; of secrets only that they are there. */
function SettingsCard({ channel: { kind, settings, secrets }, rules, aside }: { channel: ChannelFactsFragment; rules: readonly SettingRule[]; aside: ReactNode }) {
  const t = useTranslate();
  const values = new Map(settings.map(({ name, value }) => [name, t(`channels.setting.${kind}.${name}.choice.${value}`, { _: value })]));
  const shown = rules.filter(({ name }) => values.has(name) || secrets.includes(name));
  return (
    <Card title={t('channels.settingsTitle')} id="settings" aside={aside}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25, columnGap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(220px, 1fr))' } }}>
        {shown.map(({ name }) => (
          <Box key={name} data-setting={name} sx={{ minWidth: 0 }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`channels.setting.${kind}.${name}.label`)}</Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 500, overflowWrap: 'anywhere' }}>{values.get(name) ?? t('channels.secretSet')}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
