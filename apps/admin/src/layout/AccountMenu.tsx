import { lazy, Suspense, useState } from 'react';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useNotify, useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { changeScheme, useScheme, type Scheme } from '../look/useColourScheme.ts';
import { changeLanguage, useLanguage } from '../providers/language.ts';
import { useViewer } from '../providers/session.ts';
import { signOut } from '../providers/start.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { useShortcutHelp } from './Shortcuts.tsx';

const MyContacts = lazy(() => import('../people/MyContacts.tsx').then((m) => ({ default: m.MyContacts })));

/** Who is signed in, and what concerns them: look, language, password, signing out. In the ink of what it stands on. */
export function AccountMenu() {
  const t = useTranslate();
  const words = useWords();
  const notify = useNotify();
  const language = useLanguage();
  const scheme = useScheme();
  const showHelp = useShortcutHelp();
  const { staff, roles, masked } = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [changing, setChanging] = useState(false);
  const [reaching, setReaching] = useState(false);
  const close = () => setAnchor(null);
  const leave = (everywhere: boolean) => {
    close();
    signOut(everywhere).catch(() => notify('app.error.network', { type: 'warning' }));
  };
  const all = roles.map((one) => words('role', one)).join(t('app.mark.list'));
  const short = roles.length > 1 ? t('app.account.roles', { first: words('role', roles[0]), n: roles.length }) : all;
  const avatar = <Avatar aria-hidden sx={{ width: 36, height: 36, fontSize: '1rem', bgcolor: '#e2d3a6', color: '#1c3331', fontWeight: 700 }}>{staff.name.slice(0, 1)}</Avatar>;
  return (
    <>
      <ButtonBase title={t('app.account.account')} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={{ borderRadius: 2.5, p: 1, gap: 1.25, font: 'inherit', color: 'inherit', justifyContent: 'flex-start', textAlign: 'left', '&:hover': { bgcolor: 'rgba(127,160,155,.16)' } }}>
        {avatar}
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: 600, fontSize: '0.9375rem', lineHeight: 1.4, maxWidth: 148, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{staff.name}</Box>
          <Box sx={{ fontSize: '0.875rem', opacity: 0.85, lineHeight: 1.4, maxWidth: 148 }}>{short}</Box>
        </Box>
      </ButtonBase>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={close} slotProps={{ paper: { sx: { minWidth: 250 } } }}>
        <Box sx={{ px: 2, py: 1, maxWidth: 300 }}>
          <b>{staff.name}</b>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{all}</Box>
          {masked && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{t('app.account.masked')}</Box>}
        </Box>
        <Box sx={{ px: 2, py: 1 }}>
          <ToggleButtonGroup exclusive fullWidth size="small" value={scheme} onChange={(_, next: Scheme | null) => next && changeScheme(next)}>
            {(['light', 'dark', 'system'] as const).map((one) => <ToggleButton key={one} value={one} sx={{ textTransform: 'none', fontSize: '0.875rem' }}>{t(`app.account.${one}`)}</ToggleButton>)}
          </ToggleButtonGroup>
        </Box>
        <MenuItem onClick={() => { close(); changeLanguage(language === 'en' ? 'zh-CN' : 'en'); }}>{t('app.mark.named', { name: t('app.account.languageHint'), text: t('app.account.language') })}</MenuItem>
        <MenuItem onClick={() => { close(); showHelp(); }}>{t('app.account.shortcuts')}</MenuItem>
        <MenuItem onClick={() => { close(); setReaching(true); }}>{t('contacts.mine')}</MenuItem>
        <MenuItem onClick={() => { close(); setChanging(true); }}>{t('app.account.changePassword')}</MenuItem>
        <Divider />
        <MenuItem onClick={() => leave(true)}>{t('app.account.signOutEverywhere')}</MenuItem>
        <MenuItem onClick={() => leave(false)}>{t('app.account.signOut')}</MenuItem>
      </Menu>
      {reaching && <Suspense><MyContacts onClose={() => setReaching(false)} /></Suspense>}
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
