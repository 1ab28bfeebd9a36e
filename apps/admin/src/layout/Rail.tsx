import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { NavLink, useLocation } from 'react-router-dom';
import { OpenCount, RaiseButton } from '../incidents/RaiseButton.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useLive } from '../providers/live.tsx';
import { WORK_ROOMS } from '../works/rooms.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { CommunitySwitcher } from './CommunitySwitcher.tsx';
import { Logo } from './Logo.tsx';
import { MessagesDoor } from './MessagesDoor.tsx';
import { isHere, isNear, isOpen, mayRegister, PAPER_ROOMS, REGISTER_PATH, ROOMS, type Room } from './navigation.ts';

/** Every room, with where its words are. */
const GROUPS: readonly { readonly rooms: readonly Room[]; readonly words: string; readonly title?: string }[] = [
  { rooms: ROOMS, words: 'app.menu' }, { rooms: WORK_ROOMS, words: 'works.menu', title: 'works.menu.works' }, { rooms: PAPER_ROOMS, words: 'app.menu', title: 'paper.menu' },
];

export function Rail() {
  const t = useTranslate();
  const { allowedActions, isPending } = useCommunityRoom();
  // What the viewer may do is known at once or in a moment: until then only what everybody sees, so that no door vanishes again.
  const doors = (rooms: readonly Room[], words: string): readonly Door[] => rooms.filter((room) => (isPending ? room.reads === undefined && room.does === undefined : isOpen(allowedActions, room))).map((room) => ({ room, words }));
  return (
    <Box
      component="nav" aria-label={t('app.menu.navigation')}
      sx={(theme) => ({
        display: { xs: 'none', md: 'flex' }, flexDirection: 'column', width: 232, flexShrink: 0, position: 'sticky', top: 0, height: '100dvh',
        bgcolor: theme.look.rail, color: theme.look.railInk, px: 2, py: 1.25, gap: 1.25,
      })}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 0.5, pt: 0.5 }}>
        <Logo size={36} />
        <Box>
          <Typography component="span" sx={{ display: 'block', fontWeight: 700, fontSize: '1.1875rem', letterSpacing: '0.14em', color: '#fff', lineHeight: 1.25 }}>{t('app.name')}</Typography>
          <Typography component="span" sx={{ display: 'block', fontSize: '0.875rem', opacity: 0.85, lineHeight: 1.3 }}>{t('app.motto')}</Typography>
        </Box>
      </Box>
      <CommunitySwitcher />
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        {mayRegister(allowedActions) && <Button component={NavLink} to={REGISTER_PATH} variant="contained" startIcon={<AddIcon />} sx={{ bgcolor: '#efe4c8', color: '#16312f', minHeight: 44, '&:hover': { bgcolor: '#f7eed8' } }}>
          {t('app.menu.create')}
        </Button>}
        <RaiseButton />
      </Box>
      {/* On a low screen the rooms roll; who is signed in, and whether it is live, stay in sight. */}
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', display: 'grid', gap: 0.75, alignContent: 'start', mx: -1, px: 1 }}>
        {GROUPS.map(({ rooms, words, title }) => <Rooms key={words + String(title)} doors={doors(rooms.filter((room) => isNear(allowedActions, room)), words)} title={title} />)}
        <Further doors={GROUPS.flatMap(({ rooms, words }) => doors(rooms.filter((room) => !isNear(allowedActions, room)), words))} />
      </Box>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <LiveDot />
        <MessagesDoor />
        <AccountMenu />
      </Box>
    </Box>
  );
}

interface Door { readonly room: Room; readonly words: string }

/** A group of rooms, named above them when it has a title. */
function Rooms({ doors, title }: { doors: readonly Door[]; title?: string | undefined }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  if (doors.length === 0) return null;
  return (
    <Box>
      {title && <Box sx={{ px: 1.5, fontSize: '0.875rem', opacity: 0.85 }}>{t(title)}</Box>}
      <Box component="ul" aria-label={title && t(title)} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
        {doors.map(({ room, words }) => {
          const here = isHere(pathname, room);
          return (
            <li key={room.key}>
              <Box
                component={NavLink} to={room.to} aria-current={here ? 'page' : undefined}
                sx={{
                  display: 'flex', alignItems: 'center', gap: 1.5, px: 1.5, minHeight: 30, '@media (pointer: coarse)': { minHeight: 44 }, borderRadius: 2.5, textDecoration: 'none', fontSize: '0.9375rem',
                  color: here ? '#fff' : 'inherit', fontWeight: here ? 650 : 500, bgcolor: here ? 'rgba(255,255,255,.13)' : 'transparent',
                  '&:hover': { bgcolor: 'rgba(255,255,255,.09)', color: '#fff' },
                }}
              >
                <room.Icon sx={{ fontSize: 21 }} />{t(`${words}.${room.key}`)}
                {room.key === 'incidents' && <Box component="span" sx={{ ml: 'auto' }}><OpenCount /></Box>}
              </Box>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}

/** Rooms that the viewer may read and has nothing to do in: one touch further away, open while the viewer is in one. */
function Further({ doors }: { doors: readonly Door[] }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const [asked, setAsked] = useState(false);
  if (doors.length === 0) return null;
  const inside = doors.some(({ room }) => isHere(pathname, room));
  const open = asked || inside;
  return (
    <Box>
      <ButtonBase aria-expanded={open} disabled={inside} onClick={() => setAsked(!asked)} sx={{ display: 'flex', justifyContent: 'flex-start', gap: 0.75, px: 1.5, minHeight: 30, '@media (pointer: coarse)': { minHeight: 44 }, width: '100%', borderRadius: 2.5, font: 'inherit', fontSize: '0.875rem', color: 'inherit', '&:hover': { bgcolor: 'rgba(255,255,255,.09)' } }}>
        {t('app.menu.further', { n: doors.length })}<ExpandIcon sx={{ fontSize: 19, ml: 'auto', transform: open ? 'rotate(180deg)' : 'none' }} />
      </ButtonBase>
      {open && <Rooms doors={doors} />}
    </Box>
  );
}

function LiveDot() {
  const t = useTranslate();
  const join = useJoin();
  const { state } = useLive();
  const { community } = useCommunity();
  const colour = { live: '#74d3a5', connecting: '#e6c074', lost: '#ff9a8b' }[state];
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, fontSize: '0.875rem' }}>
      <Box sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: colour, flexShrink: 0 }} />
      {join([t(`app.live.${state === 'lost' ? 'lostShort' : state}`), community.code])}
    </Box>
  );
}
