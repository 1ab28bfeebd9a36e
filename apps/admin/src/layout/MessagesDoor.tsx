import InboxIcon from '@mui/icons-material/NotificationsNoneRounded';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { NavLink, useLocation } from 'react-router-dom';
import { badgeOf, useUnread } from '../providers/unread.ts';
import { MESSAGES_PATH } from './navigation.ts';

/** Heard, not seen. */
const HEARD = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

/** The bell with how many messages are unread; 99 and more as 99+. */
function Bell({ size }: { size: number }) {
  const unread = useUnread();
  return (
    <Badge aria-hidden badgeContent={unread > 0 ? badgeOf(unread) : 0} data-unread-count={unread} sx={({ look }) => ({ '& .MuiBadge-badge': { bgcolor: '#b3261e', color: '#fff', fontSize: '0.8125rem', fontWeight: 700, height: 20, minWidth: 20, border: `1.5px solid ${look.rail}` } })}>
      <InboxIcon sx={{ fontSize: size }} />
    </Badge>
  );
}

/** The bell and its word, which may be a shorter one; who cannot see the number hears it. */
export function MessagesName({ size, word = 'app.menu.messages' }: { size: number; word?: string }) {
  const t = useTranslate();
  const unread = useUnread();
  return <><Bell size={size} /><span>{t(word)}{unread > 0 && <span style={HEARD}>{t('deadline.message.count', { n: unread })}</span>}</span></>;
}

/** The door to the inbox on the rail, beside who is signed in. */
export function MessagesDoor() {
  const here = useLocation().pathname === MESSAGES_PATH;
  return (
    <Box component={NavLink} to={MESSAGES_PATH} aria-current={here ? 'page' : undefined} sx={{ display: 'flex', alignItems: 'center', gap: 1.75, px: 1.5, minHeight: 36, '@media (pointer: coarse)': { minHeight: 44 }, borderRadius: 2.5, textDecoration: 'none', fontSize: '0.9375rem', color: here ? '#fff' : 'inherit', fontWeight: here ? 650 : 500, bgcolor: here ? 'rgba(255,255,255,.13)' : 'transparent', '&:hover': { bgcolor: 'rgba(255,255,255,.09)', color: '#fff' } }}>
      <MessagesName size={22} />
    </Box>
  );
}
