import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { I18nContext } from 'ra-core';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { SignInPage } from './layout/SignInPage.tsx';
import { Starting } from './layout/Starting.tsx';
import { dayTheme, nightTheme } from './look/theme.ts';
import { useIsDark } from './look/useColourScheme.ts';
import { i18nProviderFor } from './providers/i18n-provider.ts';
import { useLanguage } from './providers/language.ts';
import { useSession } from './providers/session.ts';
import { start } from './providers/start.ts';

// The sign-in page must stay small: react-admin and the resources come after it.
const loadApp = () => import('./App.tsx');
const App = lazy(() => loadApp().then((m) => ({ default: m.App })));
const SetupPage = lazy(() => import('./setup/SetupPage.tsx').then((m) => ({ default: m.SetupPage })));

function Gate() {
  const session = useSession();
  useEffect(() => { void start().then(() => loadApp()); }, []);
  switch (session.at) {
    case 'starting': return <Starting />;
    case 'unreachable': return <Starting failed onRetry={() => void start()} />;
    case 'setup': return <SetupPage />;
    case 'signedOut': return <SignInPage />;
    default:
      return (
        <>
          {session.at === 'expired' && <SignInPage expired />}
          <div style={session.at === 'expired' ? { display: 'none' } : undefined}><App key={session.viewer.staff.id} /></div>
        </>
      );
  }
}

export function Frame({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const dark = useIsDark();
  const i18n = useMemo(() => i18nProviderFor(language), [language]);
  return (
    <I18nContext.Provider value={i18n}>
      <ThemeProvider theme={dark ? nightTheme : dayTheme}>
        <CssBaseline enableColorScheme />
        {children}
      </ThemeProvider>
    </I18nContext.Provider>
  );
}

export function Root() {
  return <Frame><Suspense fallback={<Starting />}><Gate /></Suspense></Frame>;
}
