import AlarmIcon from '@mui/icons-material/CrisisAlertRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link, NavLink } from 'react-router-dom';
import { ALARM, ALARM_BUTTON, DRILL } from '../look/palette.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { RAISE_PATH, raisePath } from './path.ts';
import { useOpenIncidents } from './useOpenIncidents.ts';

/** Whether the viewer may raise one; what the API has not said yet counts as allowed: it is the button of an emergency. */
export const useMayRaise = (): boolean => useCommunityRoom().allowedActions?.find(({ action }) => action === 'incidentRaise')?.allowed ?? true;

/** 报事件, red. */
export function RaiseButton() {
  const t = useTranslate();
  if (!useMayRaise()) return null;
  return <Button component={NavLink} to={RAISE_PATH} data-raise variant="contained" startIcon={<AlarmIcon />} sx={[ALARM_BUTTON, { minHeight: 44, fontWeight: 700 }]}>{t('incident.raiseShort')}</Button>;
}

/** From complaints: the form opens with what they say. */
export function RaiseFromButton({ complaintIds, small = false, onClick }: { complaintIds: readonly string[]; small?: boolean; onClick?: () => void }) {
  const t = useTranslate();
  return <Button component={Link} to={raisePath(complaintIds)} data-raise-from variant={small ? 'contained' : 'outlined'} color="error" size={small ? 'small' : 'medium'} fullWidth={!small} startIcon={<AlarmIcon />} {...(onClick ? { onClick } : {})} sx={[{ minHeight: small ? undefined : 44, fontWeight: 700 }, small ? ALARM_BUTTON : { color: 'error.main', borderColor: 'error.main', '&:hover': { borderColor: 'error.main' } }]}>{t('incident.raise')}</Button>;
}

/** The same as a thumb's target in the bar of a phone. */
export function RaiseThumb() {
  const t = useTranslate();
  return (
    <Box component={NavLink} to={RAISE_PATH} data-raise aria-label={t('incident.raise')} sx={[ALARM_BUTTON, { justifySelf: 'center', display: 'grid', placeContent: 'center', justifyItems: 'center', width: 52, height: 52, borderRadius: '18px', textDecoration: 'none', boxShadow: '0 6px 18px rgba(120,20,16,.35)' }]}>
      <AlarmIcon aria-hidden sx={{ fontSize: 28 }} />
    </Box>
  );
}

/** How many run, beside the door to them: real ones red, else drills violet. */
export function OpenCount() {
  const t = useTranslate();
  const { real, drills } = useOpenIncidents();
  const n = real || drills;
  if (n === 0) return null;
  const { ground, ink } = real > 0 ? ALARM : DRILL;
  return <Box component="span" role="status" aria-label={t(real > 0 ? 'incident.openCount' : 'incident.drillCount', { n })} data-open-incidents={n} sx={{ display: 'inline-grid', placeContent: 'center', minWidth: 24, height: 24, px: 0.75, borderRadius: 12, bgcolor: ground, color: ink, fontSize: '0.8125rem', fontWeight: 700, boxShadow: '0 0 0 1px rgba(255,255,255,.35)' }}>{n}</Box>;
}
