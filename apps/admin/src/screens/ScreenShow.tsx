import { useState } from 'react';
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
import type { ScreenFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import type { CommandDocument } from '../providers/command.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { PRESENCE_TONES } from './presence.ts';
import { screenRevokeDocument } from './screens.graphql.ts';
import { usePresenceWords } from './usePresenceWords.ts';
import { useReloadScreens, useScreen } from './useScreens.ts';

/** One screen: what it shows, whether it is there, and the way to change it or take it down. */
export function ScreenShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useScreen(id);
  const back = <Button component={Link} to="/screens" startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5 }}>{t('app.menu.screens')}</Button>;
  if (isPending) return <Page><Skeleton height={60} width="50%" /><Skeleton height={220} /></Page>;
  if (error && !data) return <Page>{back}<Failure error={error} onRetry={() => void refetch()} /></Page>;
  if (!data) return <EmptyState title={t('screens.notFound')}><Button component={Link} to="/screens" variant="contained">{t('screens.back')}</Button></EmptyState>;
  return <Page>{back}<Shown screen={data} /></Page>;
}

function Shown({ screen }: { screen: ScreenFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const reload = useReloadScreens();
  const [asked, setAsked] = useState<'change' | 'revoke' | null>(null);
  const { presence, words } = usePresenceWords()(screen);
  const { id, version, name, number, status, community, allowedActions } = screen;
  const may = (action: string): boolean => allowedActions.some((one) => one.action === action && one.allowed);
  usePageTitle(name);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ display: 'grid', gap: 0.75, flex: '1 1 320px', minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', color: 'text.secondary' }}><Pill tone={PRESENCE_TONES[presence]} dot={presence === 'there'}>{words}</Pill>{join([community.name, number])}</Box>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
        </Box>
        <Box sx={{ display: 'flex', gap: 1 }}>
          {may('screenChange') && <Button variant="outlined" data-action="screenChange" onClick={() => setAsked('change')} sx={{ minHeight: 48 }}>{t('screens.change')}</Button>}
          {may('screenRevoke') && <Button variant="outlined" color="error" data-action="screenRevoke" onClick={() => setAsked('revoke')} sx={{ minHeight: 48 }}>{t('screens.revoke')}</Button>}
        </Box>
      </Box>
      {status === 'REVOKED' && <Alert severity="info" sx={{ mb: 2 }}>{t('screens.revokedNow')}</Alert>}
      {presence === 'never' && <Alert severity="warning" sx={{ mb: 2 }}>{t('screens.neverLead')}</Alert>}
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FactsCard screen={screen} />
        <HistoryCard words="screens" entries={screen.entries} told={['name', 'reason']} />
      </Box>
      {asked === 'change' && <ChangeDialog screen={screen} onClose={() => setAsked(null)} />}
      {asked === 'revoke' && (
        <CommandDialog
          title={t('app.mark.named', { name: t('screens.revoke'), text: name })} submit={t('screens.revoke')} done="screens.revoked" danger lead={t('screens.revokeLead')} command={screenRevokeDocument as unknown as CommandDocument}
          asks={[{ name: 'reason', label: t('screens.reason'), type: 'long' }]} inputOf={({ reason }) => ({ reason, screenId: id, expectedVersion: version })} onClose={() => setAsked(null)} onDone={() => { setAsked(null); reload(); }}
        />
      )}
    </>
  );
}

function FactsCard({ screen }: { screen: ScreenFactsFragment }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const { communities, communityCount, language, look, sound, drills, lastSeenAt, lastAddress, pairedAt, pairedBy } = screen;
  const names = communities.map((one) => one.name).join(t('app.mark.list'));
  const facts: readonly (readonly [string, string])[] = [
    ['communities', communities.length === communityCount ? names : t('screens.andMore', { names, n: communityCount - communities.length })],
    ['language', t(`screens.languages.${language}`)], ['look', t(`screens.looks.${look}`)], ['sound', t(sound ? 'screens.yes' : 'screens.no')], ['drills', t(drills ? 'screens.yes' : 'screens.no')],
    ['lastSeen', lastSeenAt == null ? t('app.mark.none') : moment(lastSeenAt)], ['lastAddress', lastAddress ?? t('app.mark.none')], ['pairedAt', moment(pairedAt)], ['pairedBy', pairedBy?.name ?? t('app.mark.none')],
  ];
  return (
    <Card title={t('screens.facts')} id="facts">
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5, columnGap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(200px, 1fr))' } }}>
        {facts.map(([key, value]) => (
          <Box key={key} data-fact={key} sx={{ minWidth: 0 }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`screens.fact.${key}`)}</Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 500, overflowWrap: 'anywhere' }}>{value}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
