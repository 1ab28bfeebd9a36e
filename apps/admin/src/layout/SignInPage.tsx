import { useRef, useState, type FormEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useLanguage } from '../providers/language.ts';
import { useSession } from '../providers/session.ts';
import { signIn } from '../providers/start.ts';
import { serverClock } from '../time/clock.ts';
import { formatMoment } from '../time/format-time.ts';
import { WelcomeFrame } from './WelcomeFrame.tsx';

export function SignInPage({ expired = false }: { expired?: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const session = useSession();
  const [login, setLogin] = useState(session.at === 'expired' ? session.viewer.staff.login : '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [working, setWorking] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const loginRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!login.trim()) return loginRef.current?.focus();
    if (!password) return passwordRef.current?.focus();
    setWorking(true);
    setProblem(null);
    try {
      const result = await signIn(login.trim(), password);
      if (result.__typename === 'LockedOutError') {
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        setProblem(t('app.signIn.locked', { until: formatMoment(language, zone, Date.parse(result.until), serverClock.now()) }));
      } else if (result.__typename !== 'SignInPayload') setProblem(result.message);
      if (result.__typename !== 'SignInPayload') passwordRef.current?.select();
    } catch {
      setProblem(t('app.signIn.network'));
    } finally {
      setWorking(false);
    }
  }

  const missing = (value: string, words: string) => (tried && !value.trim() ? t(words) : ' ');
  return (
    <WelcomeFrame>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="h1" sx={{ fontSize: '1.875rem' }}>{t('app.signIn.title')}</Typography>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t('app.product')}</Typography>
        {expired && !problem && <Alert severity="warning" sx={{ mb: 1.5 }}>{t('app.signIn.expired')}</Alert>}
        {problem && <Alert severity="error" role="alert" sx={{ mb: 1.5 }}>{problem}</Alert>}
        <TextField
          label={t('app.signIn.login')} name="login" autoComplete="username" autoFocus={!expired} inputRef={loginRef} value={login}
          onChange={(event) => setLogin(event.target.value)} error={tried && !login.trim()} helperText={missing(login, 'app.signIn.needLogin')}
          slotProps={{ htmlInput: { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } }}
        />
        <TextField
          label={t('app.signIn.password')} name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" autoFocus={expired}
          inputRef={passwordRef} value={password} onChange={(event) => setPassword(event.target.value)}
          error={tried && !password} helperText={missing(password, 'app.signIn.needPassword')}
          slotProps={{ input: { endAdornment: (
            <InputAdornment position="end">
              <Button size="small" sx={{ minWidth: 0, px: 1 }} onClick={() => setShown(!shown)} aria-pressed={shown}>{t(shown ? 'app.signIn.hidePassword' : 'app.signIn.showPassword')}</Button>
            </InputAdornment>
          ) } }}
        />
        <Button type="submit" variant="contained" size="large" disabled={working} fullWidth sx={{ mt: 1 }}>{t(working ? 'app.signIn.working' : 'app.signIn.submit')}</Button>
      </Box>
    </WelcomeFrame>
  );
}
