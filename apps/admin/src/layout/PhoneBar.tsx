import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { NavLink, useLocation } from 'react-router-dom';
import { useCommunityRoom } from '../providers/community-room.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { WORK_ROOMS, WORKS_DOOR } from '../works/rooms.ts';
import { isHere, isOpen, REGISTER_PATH, ROOMS } from './navigation.ts';

/** Within reach of one thumb: rooms left and right, registering in the middle. */
export function PhoneBar() {
  const t = useTranslate();
  const { pathname } = useLocation();
  const { allowedActions } = useCommunityRoom();
  if (pathname === REGISTER_PATH) return null;
  const [home, register, importer] = ROOMS;
  const atWorks = [WORKS_DOOR, ...WORK_ROOMS].some(({ to }) => pathname.startsWith(to));
  const item = (room: (typeof ROOMS)[number]) => {
    const here = isHere(pathname, room);
    return (
      <Box component={NavLink} to={room.to} aria-current={here ? 'page' : undefined} sx={{ display: 'grid', justifyItems: 'center', alignContent: 'center', gap: 0.25, color: here ? 'primary.main' : 'text.secondary', textDecoration: 'none', fontSize: '0.875rem', fontWeight: here ? 650 : 500, minHeight: 64 }}>
        <room.Icon sx={{ fontSize: 24 }} />{t(`app.menu.${room.key}`)}
      </Box>
    );
  };
  return (
    <Box
      component="nav" aria-label={t('app.menu.navigation')}
      sx={{ display: { xs: 'grid', md: 'none' }, gridAutoFlow: 'column', gridAutoColumns: '1fr', alignItems: 'center', position: 'fixed', insetInline: 0, bottom: 0, zIndex: 20, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', pb: 'env(safe-area-inset-bottom)' }}
    >
      {item(home)}
      {item(register)}
      {isOpen(allowedActions, REGISTER_PATH) && <Box component={NavLink} to={REGISTER_PATH} aria-label={t('app.menu.create')} sx={{ justifySelf: 'center', display: 'grid', placeContent: 'center', width: 58, height: 58, mt: -2.5, borderRadius: '20px', bgcolor: 'primary.main', color: 'primary.contrastText', boxShadow: '0 6px 18px rgba(10,60,60,.32)' }}>
        <AddIcon sx={{ fontSize: 32 }} />
      </Box>}
      <Box component={NavLink} to={WORKS_DOOR.to} aria-current={atWorks ? 'page' : undefined} sx={{ display: 'grid', justifyItems: 'center', alignContent: 'center', gap: 0.25, color: atWorks ? 'primary.main' : 'text.secondary', textDecoration: 'none', fontSize: '0.875rem', fontWeight: atWorks ? 650 : 500, minHeight: 64 }}><WORKS_DOOR.Icon sx={{ fontSize: 24 }} />{t('works.door')}</Box>
      {isOpen(allowedActions, importer.to) && item(importer)}
      <Box sx={{ justifySelf: 'center' }}><AccountMenu compact /></Box>
    </Box>
  );
}
