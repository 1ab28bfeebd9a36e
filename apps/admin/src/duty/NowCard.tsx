import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { DESK_ROLES, DUTY_ROLES } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { OnDutyNowQuery } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useViewer } from '../providers/session.ts';
import { toneOf } from '../works/tones.ts';
import { toneOfRole } from './tones.ts';
import { useDutyWords } from './useDutyWords.ts';
import { useOnDuty } from './useRoster.ts';
import { postKey } from './week.ts';

type Standing = OnDutyNowQuery['onDuty']['shifts'][number];
type Shift = OnDutyNowQuery['onDuty']['next'][number];
const isDesk = ({ role }: Shift): boolean => DESK_ROLES.some((one) => one === role);

/** Who stands for the same next: the desk's two roles stand in for each other. */
const nextOf = (shift: Shift, next: readonly Shift[]): Shift | undefined =>
  [...next].sort((a, b) => Date.parse(a.from) - Date.parse(b.from)).find((one) => one.department?.id === shift.department?.id && (one.role === shift.role || (isDesk(one) && isDesk(shift))));

/** 现在值班: who is on duty and who comes next; below, what ended and nobody has taken over. */
export function NowCard({ onHandOver }: { onHandOver: (shift: Standing) => void }) {
  const t = useTranslate();
  const { staff: me } = useViewer();
  const { data, error, isPending, refetch } = useOnDuty();
  // The own shift first, then the desk, then as roles are listed.
  const rank = ({ role, staff }: Shift): number => (staff.some(({ id }) => id === me.id) ? -1 : (DUTY_ROLES as readonly string[]).indexOf(role));
  const shifts = [...(data?.shifts ?? [])].sort((a, b) => rank(a) - rank(b));
  const desk = data && (shifts.length > 0 || data.next.length > 0) && !shifts.some(isDesk);
  return (
    <Card title={t('duty.now')} id="now">
      {isPending && <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))' }}>{[1, 2, 3].map((one) => <Skeleton key={one} height={104} sx={{ transform: 'none' }} />)}</Box>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && shifts.length === 0 && <EmptyState title={t('duty.nobody')} hint={t('duty.nobodyHint')} />}
      {desk && shifts.length > 0 && <Alert severity="warning" sx={{ mb: 1.5 }}>{t('duty.deskEmpty')}</Alert>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(260px, 1fr))' } }}>
        {shifts.map((shift) => <NowTile key={shift.id} shift={shift} next={nextOf(shift, data?.next ?? [])} onHandOver={() => onHandOver(shift)} />)}
      </Box>
      {data && data.unfinished.length > 0 && <Unfinished shifts={data.unfinished} onHandOver={onHandOver} />}
    </Card>
  );
}

function NowTile({ shift, next, onHandOver }: { shift: Standing; next: Shift | undefined; onHandOver: () => void }) {
  const t = useTranslate();
  const words = useDutyWords();
  const { staff: me } = useViewer();
  const mine = shift.staff.some(({ id }) => id === me.id);
  return (
    <Box
      component="li" data-now={postKey(shift)}
      sx={({ look }) => ({ display: 'grid', gap: 0.5, alignContent: 'start', p: 1.75, borderRadius: 3, border: '1.5px solid', borderColor: mine ? 'primary.main' : look.line, borderLeft: `5px solid ${look.tones[toneOfRole(shift.role)].text}`, bgcolor: mine ? look.primarySoft : look.raised })}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', justifyContent: 'space-between', flexWrap: 'wrap', fontSize: '0.875rem', color: 'text.secondary' }}><span>{words.post(shift)}</span>{mine && <Pill tone="jade">{t('duty.you')}</Pill>}</Box>
      <Box sx={{ fontSize: '1.1875rem', fontWeight: 650, lineHeight: 1.4, overflowWrap: 'anywhere' }}>{words.names(shift.staff)}</Box>
      <Box sx={{ fontSize: '0.875rem' }}>{t('duty.until', { at: words.moment(shift.until) })}</Box>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>{next ? t('duty.next', { names: words.names(next.staff), at: words.moment(next.from) }) : t('duty.nextNone')}</Box>
      <HandOverDoor shift={shift} onHandOver={onHandOver} strong={mine} />
    </Box>
  );
}

/** The way to the hand-over of a shift, or the button that begins it; nothing for who has no part in it. */
export function HandOverDoor({ shift, onHandOver, strong = false }: { shift: Standing; onHandOver: () => void; strong?: boolean }): ReactNode {
  const t = useTranslate();
  if (shift.handover) return <Button component={Link} to={`/duty/handovers/${shift.handover.id}`} size="small" variant="outlined" sx={{ justifySelf: 'start', mt: 0.5 }}>{t('duty.seeHandover')}</Button>;
  if (!shift.allowedActions.some(({ action, allowed }) => action === 'shiftHandoverOpen' && allowed)) return null;
  return <Button size="small" variant={strong ? 'contained' : 'outlined'} data-action="shiftHandoverOpen" onClick={onHandOver} sx={{ justifySelf: 'start', mt: 0.5 }}>{t('duty.begin')}</Button>;
}

function Unfinished({ shifts, onHandOver }: { shifts: readonly Standing[]; onHandOver: (shift: Standing) => void }) {
  const t = useTranslate();
  const words = useDutyWords();
  return (
    <Box sx={{ mt: 2.5 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '1rem', fontWeight: 650 }}>{t('duty.unfinished', { n: shifts.length })}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 0.5 }}>{t('duty.unfinishedHint')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...shifts].reverse().map((shift) => (
          <Box component="li" key={shift.id} data-unfinished={postKey(shift)} sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap', alignItems: 'center', py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Pill tone={shift.handover ? toneOf(shift.handover.status) : 'amber'}>{t(`duty.hand.${shift.handover?.status ?? 'none'}`)}</Pill>
            <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}><b>{words.names(shift.staff)}</b> <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{words.post(shift)}</Box></Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('duty.ended', { at: words.moment(shift.until) })}</Box>
            <HandOverDoor shift={shift} onHandOver={() => onHandOver(shift)} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
