import { useState, type ReactNode } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import MoreIcon from '@mui/icons-material/MoreHorizRounded';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Drawer from '@mui/material/Drawer';
import { useTranslate } from 'ra-core';
import { NavLink, useLocation } from 'react-router-dom';
import { RAISE_PATH } from '../incidents/path.ts';
import { OpenCount, RaiseThumb, useMayRaise } from '../incidents/RaiseButton.tsx';
import { useCommunityRoom } from '../providers/community-room.ts';
import { isNoticeForm } from '../notices/path.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { MessagesName } from './MessagesDoor.tsx';
import { WORK_ROOMS, WORKS_DOOR } from '../works/rooms.ts';
import { isHere, isOpen, mayRegister, MESSAGES_PATH, PAPER_ROOMS, REGISTER_PATH, ROOMS, type Room } from './navigation.ts';

/** What is needed with the phone in hand, in short words; every other room is behind the last button. */
const NEAR = ['overview', 'tasks', 'register'] as const;
const BUTTON = { display: 'grid', justifyItems: 'center', alignContent: 'center', gap: 0.25, textDecoration: 'none', fontSize: '0.875rem', minHeight: 64, whiteSpace: 'nowrap' } as const;

/** Within reach of one thumb: rooms left and right, registering in the middle. */
export function PhoneBar() {
  const t = useTranslate();
  const { pathname } = useLocation();
  const { allowedActions } = useCommunityRoom();
  const [more, setMore] = useState(false);
  const mayRaise = useMayRaise();
  if (pathname === REGISTER_PATH || pathname === RAISE_PATH || isNoticeForm(pathname)) return null;
  const near = NEAR.flatMap((key) => ROOMS.filter((room) => room.key === key));
  const further = ROOMS.filter((room) => !NEAR.some((one) => one === room.key) && isOpen(allowedActions, room));
  const atWorks = [WORKS_DOOR, ...WORK_ROOMS].some(({ to }) => pathname.startsWith(to));
  const papers = PAPER_ROOMS.filter((room) => isOpen(allowedActions, room));
  const door = (key: string, to: string, here: boolean, icon: ReactNode, name?: string) => (
    <Box key={key} component={NavLink} to={to} aria-current={here ? 'page' : undefined} sx={{ ...BUTTON, color: here ? 'primary.main' : 'text.secondary', fontWeight: here ? 650 : 500 }}>{icon}{name}</Box>
  );
  const item = (room: Room, words = 'app.menu') => door(room.key, room.to, isHere(pathname, room), <Box sx={{ display: 'flex', height: 24 }}><room.Icon sx={{ fontSize: 24 }} />{room.key === 'incidents' && <OpenCount />}</Box>, t(`${words}.${room.key}`));
  return (
    <Box
      component="nav" aria-label={t('app.menu.navigation')}
      sx={{ display: { xs: 'grid', md: 'none' }, gridAutoFlow: 'column', gridAutoColumns: '1fr', alignItems: 'center', position: 'fixed', insetInline: 0, bottom: 0, zIndex: 20, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', pb: 'env(safe-area-inset-bottom)' }}
    >
      {near.slice(0, 2).map((room) => item(room, 'app.near'))}
      {mayRegister(allowedActions) && <Box component={NavLink} to={REGISTER_PATH} aria-label={t('app.menu.create')} sx={{ justifySelf: 'center', display: 'grid', placeContent: 'center', width: 52, height: 52, borderRadius: '18px', bgcolor: 'primary.main', color: 'primary.contrastText', boxShadow: '0 6px 18px rgba(10,60,60,.32)' }}>
        <AddIcon sx={{ fontSize: 30 }} />
      </Box>}
      {mayRaise && <RaiseThumb />}
      {near.slice(2).map((room) => item(room, 'app.near'))}
      {door('messages', MESSAGES_PATH, pathname === MESSAGES_PATH, <MessagesName size={24} word="app.near.messages" />)}
      <ButtonBase aria-haspopup="dialog" onClick={() => setMore(true)} sx={{ ...BUTTON, color: 'text.secondary' }}>
        <Box sx={{ display: 'flex', height: 24, alignItems: 'center' }}><MoreIcon sx={{ fontSize: 24 }} /><OpenCount /></Box>{t('app.menu.more')}
      </ButtonBase>
      <Drawer anchor="bottom" open={more} onClose={() => setMore(false)} slotProps={{ paper: { sx: { borderRadius: '20px 20px 0 0', p: 2, pb: 'calc(16px + env(safe-area-inset-bottom))' } } }}>
        <Box onClick={() => setMore(false)} sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1 }}>
          {further.map((room) => item(room))}
          {door('works', WORKS_DOOR.to, atWorks, <WORKS_DOOR.Icon sx={{ fontSize: 24 }} />, t('works.door'))}
          {papers.map((room) => item(room))}
        </Box>
        <Box sx={{ mt: 2 }}><AccountMenu /></Box>
      </Drawer>
    </Box>
  );
}
