import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Failure } from '../controls/Failure.tsx';
import type { ShiftFactsFragment } from '../gql/graphql.ts';
import { Pill } from '../look/Pill.tsx';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import { client } from '../providers/client.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useNow } from '../time/useNow.ts';
import { toneOf } from '../works/tones.ts';
import { BeginDialog } from './BeginDialog.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { dutyShiftCancelDocument, shiftDocument } from './duty.graphql.ts';
import type { Post } from './ShiftForm.tsx';
import { useDutyWords } from './useDutyWords.ts';

type Doing = 'change' | 'cancel' | 'begin';

/** One shift: who, when, what was said of it, and what the viewer may do with it. */
export function ShiftSheet({ shift: listed, posts, onClose }: { shift: ShiftFactsFragment; posts: readonly Post[]; onClose: () => void }) {
  const t = useTranslate();
  const words = useDutyWords();
  const now = useNow();
  const cache = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['works', 'duty', 'shift', listed.id], queryFn: async () => (await client.request(shiftDocument, { id: listed.id })).dutyShift ?? null });
  const shift = data ?? listed;
  const may = (action: string): boolean => data?.allowedActions.some((one) => one.action === action && one.allowed) ?? false;
  if (doing === 'change') return <ChangeDialog shift={shift} posts={posts} onClose={onClose} />;
  if (doing === 'begin') return <BeginDialog shift={shift} onClose={onClose} />;
  if (doing === 'cancel') {
    return (
      <CommandDialog
        title={t('duty.cancel')} submit={t('duty.cancel')} done="duty.cancelled" danger command={dutyShiftCancelDocument as unknown as CommandDocument} lead={<>{words.post(shift)}{t('app.mark.join')}{words.span(shift)}<br />{t('duty.cancelLead')}</>}
        asks={[{ name: 'reason', label: t('duty.cancelReason'), type: 'long' }]} inputOf={({ reason }) => ({ shiftId: shift.id, expectedVersion: shift.version, reason })} onClose={onClose} onDone={() => { void cache.invalidateQueries({ queryKey: ['works', 'duty'] }); onClose(); }}
      />
    );
  }
  const facts: readonly (readonly [string, string | null | undefined])[] = [[t('duty.note'), shift.note], [t('duty.plannedBy'), data && `${data.plannedBy?.name ?? ''}${t('app.mark.join')}${words.moment(data.plannedAt)}`]];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="shift-title">
      <DialogTitle id="shift-title" sx={{ pb: 0.5 }}>{words.span(shift)}<Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontWeight: 400 }}>{words.post(shift)}</Box></DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ fontSize: '1.25rem', fontWeight: 650, overflowWrap: 'anywhere' }}>{words.names(shift.staff)}</Box>
        {(shift.handover || Date.parse(shift.from) <= now) && <Box><Pill tone={shift.handover ? toneOf(shift.handover.status) : 'neutral'}>{t(`duty.hand.${shift.handover?.status ?? 'none'}`)}</Pill></Box>}
        {facts.filter(([, value]) => value).map(([label, value]) => <Box key={label}><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{label}</Box><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</Box></Box>)}
        {isPending && <Skeleton height={42} />}
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {shift.handover && <Button component={Link} to={`/duty/handovers/${shift.handover.id}`} variant="contained">{t('duty.seeHandover')}</Button>}
          {may('shiftHandoverOpen') && <Button variant="contained" data-action="shiftHandoverOpen" onClick={() => setDoing('begin')}>{t('duty.begin')}</Button>}
          {may('dutyShiftChange') && <Button variant="outlined" data-action="dutyShiftChange" onClick={() => setDoing('change')}>{t('duty.adjust')}</Button>}
          {may('dutyShiftCancel') && <Button variant="outlined" color="error" data-action="dutyShiftCancel" onClick={() => setDoing('cancel')}>{t('duty.cancel')}</Button>}
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 2, pt: 0 }}><Button onClick={onClose}>{t('duty.close')}</Button></DialogActions>
    </Dialog>
  );
}
