import { useId, useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import PlacesIcon from '@mui/icons-material/PhotoCameraOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../look/Card.tsx';
import { isOver, isTurning, nextThing, reasonAgainst, type NextThing, type OfferedAction } from './model.ts';
import { placesPath } from './path.ts';
import { useNoticeRoom } from './room.ts';

const BIG = { minHeight: 64, fontSize: '1.1875rem', fontWeight: 700, whiteSpace: 'normal', lineHeight: 1.3 } as const;

/** The one next action large; another's step with who takes it; the rest below, and why what may not be done may not. */
export function NextCard() {
  const t = useTranslate();
  const { notice } = useNoticeRoom();
  const next = nextThing(notice);
  const mine = next.first !== null || next.spot;
  return (
    <Card id="next" sx={({ look }) => ({ borderColor: mine ? 'primary.main' : look.line, borderWidth: mine ? 2 : 1 })}>
      <Box data-next={next.first ?? (next.spot ? 'spot' : (next.due ?? 'nothing'))} sx={{ display: 'grid', gap: 1.25 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600, color: 'text.secondary' }}>{t('notices.next.title')}</Box>
        <First next={next} />
        {next.spot && <Button component={Link} to={placesPath(notice.id)} fullWidth variant={next.first ? 'outlined' : 'contained'} data-action="noticePlaces" startIcon={<PlacesIcon />} sx={next.first ? { minHeight: 52 } : BIG}>{t('notices.next.spot')}</Button>}
        <Others actions={next.others} />
        {next.refused.length > 0 && !isOver(notice) && <Refused refused={next.refused} />}
      </Box>
    </Card>
  );
}

/** The step that is due: a button for who takes it, else a button that says why not, readable before anybody tries. */
function First({ next: { first, due, spot } }: { next: NextThing }) {
  const t = useTranslate();
  const id = useId();
  const { notice, ask } = useNoticeRoom();
  if (first) return <><Button fullWidth variant="contained" data-action={first} onClick={() => ask(first)} sx={BIG}>{t(`notices.action.${first}`)}</Button><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`notices.next.${first}`)}</Box></>;
  const why = due && reasonAgainst(notice, due);
  if (due && why) {
    return (
      <>
        <Button fullWidth variant="outlined" data-refused={due} aria-disabled aria-describedby={id} disableRipple sx={{ minHeight: 52, cursor: 'not-allowed', color: 'text.secondary', borderStyle: 'dashed' }}>{t('notices.next.waits', { action: t(`notices.action.${due}`) })}</Button>
        <Box id={id} sx={{ fontSize: '0.9375rem' }}>{why}</Box>
      </>
    );
  }
  if (spot) return null;
  return <Box><Box sx={{ fontWeight: 650 }}>{t(isOver(notice) ? 'notices.next.over' : 'notices.next.nothing')}</Box><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(isOver(notice) ? 'notices.next.overHint' : `notices.next.nothingHint`)}</Box></Box>;
}

function Others({ actions }: { actions: readonly OfferedAction[] }) {
  const t = useTranslate();
  const { ask } = useNoticeRoom();
  if (actions.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
      {actions.map((action) => <Button key={action} data-action={action} variant="outlined" color={isTurning(action) && action !== 'noticeReturn' ? 'error' : 'primary'} onClick={() => ask(action)} sx={{ minHeight: 48, px: 1 }}>{t(`notices.action.${action}`)}</Button>)}
    </Box>
  );
}

function Refused({ refused }: Pick<NextThing, 'refused'>) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 0.5, mb: -1 }}>
      <Button size="small" color="inherit" data-why-not aria-expanded={open} onClick={() => setOpen(!open)} endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />} sx={{ color: 'text.secondary', px: 0.5, minHeight: 44 }}>{t('notices.next.whyNot')}</Button>
      <Collapse in={open} unmountOnExit>
        <Box component="dl" sx={{ m: 0, mb: 1.5, display: 'grid', gap: 1, fontSize: '0.875rem' }}>
          {refused.map(({ reason, actions }) => <Box key={reason}><Box component="dt" sx={{ fontWeight: 600 }}>{actions.map((action) => t(`notices.action.${action}`)).join(t('app.mark.list'))}</Box><Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>{reason}</Box></Box>)}
        </Box>
      </Collapse>
    </Box>
  );
}
