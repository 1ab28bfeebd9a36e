import { createContext, useContext, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { RAISE_PATH } from '../incidents/path.ts';
import { REGISTER_PATH } from './navigation.ts';
import { useHotkeys } from './useHotkeys.ts';

const HelpContext = createContext<() => void>(() => {});
export const useShortcutHelp = (): (() => void) => useContext(HelpContext);

const KEYS = [['/', 'search'], ['n', 'new'], ['e', 'raise'], ['j', 'down'], ['k', 'up'], ['Enter', 'open'], ['g', 'register'], ['?', 'help'], ['Enter', 'next'], ['Ctrl Enter', 'submit']] as const;

/** Keys that work on every page, and the page that names them all. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  useHotkeys({ '?': () => setOpen(true), n: () => navigate(REGISTER_PATH), e: () => navigate(RAISE_PATH), g: () => navigate('/complaints') });
  return (
    <HelpContext.Provider value={() => setOpen(true)}>
      {children}
      <Dialog open={open} onClose={() => setOpen(false)}>
        <DialogTitle>{t('app.shortcuts.title')}</DialogTitle>
        <DialogContent>
          <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1.25, columnGap: 3, m: 0, alignItems: 'center' }}>
            {KEYS.map(([key, name]) => (
              <Box key={name} sx={{ display: 'contents' }}>
                <dt>{key.split(' ').map((one) => <Key key={one}>{one}</Key>)}</dt>
                <Box component="dd" sx={{ m: 0 }}>{t(`app.shortcuts.${name}`)}</Box>
              </Box>
            ))}
          </Box>
        </DialogContent>
        <DialogActions><Button onClick={() => setOpen(false)}>{t('app.shortcuts.close')}</Button></DialogActions>
      </Dialog>
    </HelpContext.Provider>
  );
}

export function Key({ children }: { children: ReactNode }) {
  return (
    <Box component="kbd" sx={{ display: 'inline-block', minWidth: 26, px: 0.75, mr: 0.5, textAlign: 'center', fontFamily: 'inherit', fontSize: '0.875rem', lineHeight: '24px', border: 1, borderBottomWidth: 2, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.default', color: 'text.primary' }}>
      {children}
    </Box>
  );
}
