import AddIcon from '@mui/icons-material/AddRounded';
import ScreenIcon from '@mui/icons-material/ConnectedTvRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { ScreenRowFragment } from '../gql/graphql.ts';
import { isOpen, ROOMS } from '../layout/navigation.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { PRESENCE_TONES } from './presence.ts';
import { usePresenceWords } from './usePresenceWords.ts';
import { useScreens } from './useScreens.ts';

const ROOM = ROOMS.find(({ key }) => key === 'screens')!;

/** 看板屏幕: the walls that read a board, which of them are there, and the way to a new one. */
export function ScreenList() {
  const t = useTranslate();
  const { allowedActions, isPending } = useCommunityRoom();
  usePageTitle(t('app.menu.screens'));
  return (
    <Page>
      {isPending ? <Skeleton height={80} /> : isOpen(allowedActions, ROOM) ? <Screens /> : <Alert severity="warning">{allowedActions?.find(({ action }) => action === 'screenApprove')?.reason ?? t('screens.notAllowed')}</Alert>}
    </Page>
  );
}

function Screens() {
  const t = useTranslate();
  const may = useMay();
  const { community, rows, total, pending, error, retry, more } = useScreens();
  const pair = may('screenApprove') && <Button component={Link} to="/screens/pair" variant="contained" startIcon={<AddIcon />} data-action="screenApprove" sx={{ minHeight: 48 }}>{t('screens.pair')}</Button>;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}>
          <Typography variant="h1">{t('app.menu.screens')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('screens.lead', { name: community.name })}</Typography>
        </Box>
        {rows.length > 0 && pair}
      </Box>
      {pending && [1, 2].map((one) => <Skeleton key={one} height={92} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error && <Failure error={error} onRetry={retry} />}
      {!pending && !error && rows.length === 0 && <EmptyState title={t('screens.empty')} hint={t('screens.emptyHint')}>{pair}</EmptyState>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}><ScreenCard screen={one} /></li>)}</Box>
      {rows.length > 0 && <MoreButton total={total} shown={rows.length} onMore={more} />}
    </>
  );
}

function ScreenCard({ screen }: { screen: ScreenRowFragment }) {
  const t = useTranslate();
  const { presence, words } = usePresenceWords()(screen);
  const { id, name, status, communities, communityCount } = screen;
  const tone = status === 'PAIRED' ? 'jade' : 'neutral';
  const names = communities.map((one) => one.name).join(t('app.mark.list'));
  return (
    <Box component={Link} to={`/screens/${id}`} data-row-link data-screen={name} sx={({ look }) => ({ display: 'flex', gap: 1.75, p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
      <Box sx={({ look }) => ({ display: 'grid', placeContent: 'center', width: 42, height: 42, borderRadius: 2.5, flexShrink: 0, bgcolor: look.tones[tone].fill, color: look.tones[tone].text })}><ScreenIcon /></Box>
      <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0, flex: 1 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}><Box component="b" sx={{ overflowWrap: 'anywhere' }}>{name}</Box><Pill tone={PRESENCE_TONES[presence]} dot={presence === 'there'}>{words}</Pill></Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{communities.length === communityCount ? names : t('screens.andMore', { names, n: communityCount - communities.length })}</Box>
      </Box>
    </Box>
  );
}
