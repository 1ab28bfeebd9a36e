import AddIcon from '@mui/icons-material/AddRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { ChannelRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { isOpen, ROOMS } from '../layout/navigation.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { STATUS_TONES } from './delivery.ts';
import { DeliveryState } from './DeliveryState.tsx';
import { KIND_ICONS } from './kinds.ts';
import { useToldWords } from './useToldWords.ts';
import { useChannels } from './useChannels.ts';

const ROOM = ROOMS.find(({ key }) => key === 'channels')!;

/** 发送渠道: the ways out of the house that this office has opened. */
export function ChannelList() {
  const t = useTranslate();
  const { allowedActions, isPending } = useCommunityRoom();
  usePageTitle(t('app.menu.channels'));
  return (
    <Page>
      {isPending ? <Skeleton height={80} /> : isOpen(allowedActions, ROOM) ? <Channels /> : <Alert severity="warning">{allowedActions?.find(({ action }) => action === 'channelOpen')?.reason ?? t('channels.notAllowed')}</Alert>}
    </Page>
  );
}

function Channels() {
  const t = useTranslate();
  const may = useMay();
  const { community, rows, total, pending, error, retry, more } = useChannels();
  const open = may('channelOpen') && <Button component={Link} to="/channels/open" variant="contained" startIcon={<AddIcon />} data-action="channelOpen" sx={{ minHeight: 48 }}>{t('channels.open')}</Button>;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}>
          <Typography variant="h1">{t('app.menu.channels')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('channels.lead')} {t(community.level === 'COMMUNITY' ? 'channels.scopeHere' : 'channels.scope', { name: community.name })}</Typography>
        </Box>
        {rows.length > 0 && open}
      </Box>
      {pending && [1, 2].map((one) => <Skeleton key={one} height={104} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error && <Failure error={error} onRetry={retry} />}
      {!pending && !error && rows.length === 0 && <EmptyState title={t('channels.empty')} hint={t('channels.emptyHint')}>{open}</EmptyState>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}><ChannelCard channel={one} /></li>)}</Box>
      {rows.length > 0 && <MoreButton total={total} shown={rows.length} onMore={more} />}
    </>
  );
}

function ChannelCard({ channel }: { channel: ChannelRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const told = useToldWords();
  const { moment } = useTimeWords();
  const { id, kind, name, status, latest: { nodes: [last] } } = channel;
  const Icon = KIND_ICONS[kind];
  return (
    <Box component={Link} to={`/channels/${id}`} data-row-link data-channel={kind} sx={({ look }) => ({ display: 'flex', gap: 1.75, p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
      <Box sx={({ look }) => ({ display: 'grid', placeContent: 'center', width: 42, height: 42, borderRadius: 2.5, flexShrink: 0, bgcolor: look.tones[status === 'ACTIVE' ? 'jade' : 'neutral'].fill, color: look.tones[status === 'ACTIVE' ? 'jade' : 'neutral'].text })}><Icon /></Box>
      <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0, flex: 1 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}><Box component="b" sx={{ overflowWrap: 'anywhere' }}>{name}</Box><Pill tone={STATUS_TONES[status]}>{t(`channels.status.${status}`)}</Pill></Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t(`channels.kind.${kind}`), told(channel)])}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', color: 'text.secondary', fontSize: '0.875rem' }}>
          {last ? <>{t('channels.last')}<DeliveryState delivery={last} /><span>{moment(last.changedAt)}</span></> : t('channels.nothingLeft')}
        </Box>
      </Box>
    </Box>
  );
}
