import { Component, Suspense, useMemo, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { useIncidentWatch } from '../incidents/useOpenIncidents.ts';
import { useClockRefresh } from '../providers/clock.ts';
import { CommunityContext } from '../providers/community.ts';
import { LiveProvider } from '../providers/live.tsx';
import { useViewer } from '../providers/session.ts';
import { useUnreadWatch } from '../providers/unread.ts';
import { ClockNotice } from './ClockNotice.tsx';
import { PageFailed } from './PageFailed.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutsProvider } from './Shortcuts.tsx';
import { LiveNotice } from './LiveNotice.tsx';

const KEY = 'huiyin.community';

const kept = (): string | null => { try { return localStorage.getItem(KEY); } catch { return null; } };

function useChosenCommunity() {
  const { communities } = useViewer();
  const cache = useQueryClient();
  const [id, setId] = useState(kept);
  const community = communities.find((one) => one.id === id) ?? communities.find((one) => one.level === 'COMMUNITY') ?? communities[0];
  return useMemo(() => community && {
    community,
    choose: (next: string) => {
      try { localStorage.setItem(KEY, next); } catch { /* private windows remember nothing */ }
      setId(next);
      cache.clear();
    },
  }, [community, cache]);
}

export function ConsoleLayout({ children }: { children: ReactNode }) {
  const chosen = useChosenCommunity();
  const { pathname } = useLocation();
  useClockRefresh();
  if (!chosen) return <PageFailed />;
  return (
    <CommunityContext.Provider value={chosen}>
      <LiveProvider key={chosen.community.id}>
        <ShortcutsProvider>
          <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
            <Rail />
            <Box component="main" id="main-content" sx={{ flex: 1, minWidth: 0, pb: { xs: 'calc(76px + env(safe-area-inset-bottom))', md: 0 } }}>
              <Watches />
              <ClockNotice />
              <LiveNotice />
              <PageBoundary key={pathname}>
                <Suspense fallback={<Loading />}>{children}</Suspense>
              </PageBoundary>
            </Box>
            <PhoneBar />
          </Box>
        </ShortcutsProvider>
      </LiveProvider>
    </CommunityContext.Provider>
  );
}

function Watches() {
  useUnreadWatch();
  useIncidentWatch();
  return null;
}

function Loading() {
  const t = useTranslate();
  return <Box sx={{ display: 'grid', placeContent: 'center', minHeight: '50vh' }}><CircularProgress aria-label={t('app.signIn.starting')} /></Box>;
}

class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() { return { failed: true }; }
  override render() { return this.state.failed ? <PageFailed /> : this.props.children; }
}
