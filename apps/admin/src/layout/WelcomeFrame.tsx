import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { changeLanguage, useLanguage } from '../providers/language.ts';
import { Logo } from './Logo.tsx';

/** The page before there is a session: what this is, and one form. */
export function WelcomeFrame({ children, width = 400 }: { children: ReactNode; width?: number }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Box sx={{ minHeight: '100dvh', display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(340px, 5fr) 7fr' } }}>
      <Box
        component="aside"
        sx={(theme) => ({
          display: { xs: 'none', md: 'flex' }, flexDirection: 'column', justifyContent: 'space-between', p: 6, color: '#e9f1ee',
          position: 'sticky', top: 0, height: '100dvh', overflow: 'hidden', bgcolor: theme.look.rail,
        })}
      >
        <Echo />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, position: 'relative' }}>
          <Logo size={40} />
          <Typography component="span" sx={{ fontSize: '1.375rem', fontWeight: 700, letterSpacing: '0.12em' }}>{t('app.name')}</Typography>
        </Box>
        <Box sx={{ position: 'relative' }}>
          <Typography component="p" sx={{ fontSize: '2.25rem', fontWeight: 700, letterSpacing: '0.06em', lineHeight: 1.3 }}>{t('app.motto')}</Typography>
          <Typography sx={{ mt: 1.5, color: '#b9d0ca', fontSize: '1.0625rem' }}>{t('app.signIn.promise')}</Typography>
        </Box>
      </Box>
      <Box component="main" sx={{ display: 'flex', flexDirection: 'column', p: { xs: 2.5, sm: 4 } }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: 42 }}>
          <Box sx={{ display: { xs: 'flex', md: 'none' }, alignItems: 'center', gap: 1.25 }}>
            <Logo size={32} />
            <Typography component="span" sx={{ fontWeight: 700, letterSpacing: '0.1em', fontSize: '1.125rem' }}>{t('app.name')}</Typography>
          </Box>
          <Button color="inherit" sx={{ ml: 'auto', color: 'text.secondary' }} aria-label={t('app.mark.named', { name: t('app.account.languageHint'), text: t('app.account.language') })} onClick={() => changeLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            {t('app.account.language')}
          </Button>
        </Box>
        <Box sx={{ flex: 1, display: 'grid', alignItems: { xs: 'start', sm: 'center' }, justifyItems: 'center', pt: { xs: 5, sm: 0 } }}>
          <Box sx={{ width: '100%', maxWidth: width }}>{children}</Box>
        </Box>
      </Box>
    </Box>
  );
}

function Echo() {
  return (
    <svg viewBox="0 0 600 600" aria-hidden style={{ position: 'absolute', right: -220, top: '14%', width: 620, opacity: 0.5 }}>
      {[60, 110, 165, 225, 290].map((r, i) => <circle key={r} cx="300" cy="300" r={r} fill="none" stroke="#8fd0c6" strokeOpacity={0.42 - i * 0.07} strokeWidth="1.5" />)}
      <circle cx="300" cy="300" r="10" fill="#e6d9b8" />
    </svg>
  );
}
