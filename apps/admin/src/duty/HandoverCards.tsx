import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { useStaff } from '../providers/community-room.ts';
import { useViewer } from '../providers/session.ts';
import type { Handover } from './HandoverShow.tsx';
import type { Draft } from './useDraft.ts';
import { useDutyWords } from './useDutyWords.ts';
import { useHandoverWords } from './useHandoverWords.ts';

function Side({ label, name, lines }: { label: string; name: string; lines: readonly (string | null | undefined)[] }) {
  return (
    <Box sx={({ look }) => ({ p: 1.75, borderRadius: 3, bgcolor: look.raised, border: 1, borderColor: 'divider', minWidth: 0 })}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{label}</Box>
      <Box sx={{ fontSize: '1.125rem', fontWeight: 650, overflowWrap: 'anywhere' }}>{name}</Box>
      {lines.filter(Boolean).map((line) => <Box key={line} sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{line}</Box>)}
    </Box>
  );
}

/** Both sides with their signatures, and how much there is. */
export function OverviewCard({ handover, children }: { handover: Handover; children?: ReactNode }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useDutyWords();
  const { outgoing, incoming, counts } = useHandoverWords(handover);
  const { given, taken, shift, incomingShift, list } = handover;
  const signed = (signature: NonNullable<Handover['given']>): readonly string[] => [join([signature.by?.name, words.moment(signature.at)]), t('duty.hash', { hash: signature.shownHash.slice(0, 16) })];
  return (
    <Card title={counts} id="sides">
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' } }}>
        <Side label={t('duty.given')} name={outgoing} lines={[words.span(shift), ...(given ? signed(given) : [])]} />
        <Side label={t('duty.takenBy')} name={incoming} lines={[incomingShift && words.span(incomingShift), ...(taken ? signed(taken) : [])]} />
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 1.25 }}>{t('duty.listedAt', { at: words.moment(list.listedAt) })}</Box>
      {children}
    </Card>
  );
}

/** What the outgoing shift says beside the list; while it may, in a field. */
export function NoteCard({ handover, draft }: { handover: Handover; draft: Draft | null }) {
  const t = useTranslate();
  const spoken = handover.remarks.filter(({ number }) => !handover.list.matters.some((one) => one.number === number));
  return (
    <Card title={t('duty.text')} id="note">
      {draft ? (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <TextField name="text" value={draft.text} onChange={(event) => draft.setText(event.target.value)} placeholder={t('duty.textHint')} multiline minRows={3} error={Boolean(draft.submission.errors['text'])} helperText={draft.submission.errors['text']} slotProps={{ htmlInput: { 'aria-label': t('duty.text') } }} />
          <IncomingField handover={handover} draft={draft} />
        </Box>
      ) : <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: handover.text ? 'text.primary' : 'text.secondary' }}>{handover.text ?? t('duty.textNone')}</Box>}
      {spoken.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('duty.otherRemarks')}</Box>
          {spoken.map(({ number, text }) => <Box key={number} sx={{ overflowWrap: 'anywhere' }}><b>{number}</b> {text}</Box>)}
        </Box>
      )}
    </Card>
  );
}

function IncomingField({ handover, draft }: { handover: Handover; draft: Draft }) {
  const t = useTranslate();
  const { staff: me } = useViewer();
  const { incoming } = useHandoverWords(handover);
  const { staff } = useStaff(handover.department?.id ?? null);
  return (
    <TextField select name="incomingStaffId" label={t('duty.field.incoming')} value={draft.incomingStaffId} onChange={(event) => draft.setIncoming(event.target.value)} error={Boolean(draft.submission.errors['incomingStaffId'])} helperText={draft.submission.errors['incomingStaffId']} slotProps={{ select: { displayEmpty: true } }} sx={{ maxWidth: 380 }}>
      <MenuItem value="">{t('duty.kept', { names: incoming })}</MenuItem>
      {staff.filter(({ id }) => id !== me.id).map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
    </TextField>
  );
}

/** Each time it was sent back, and what was missing. */
export function ReturnsCard({ handover }: { handover: Handover }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useDutyWords();
  if (handover.returns.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {[...handover.returns].reverse().map(({ at, by, text }) => <Alert key={at} severity={handover.status === 'RETURNED' ? 'error' : 'info'}><b>{join([t('duty.returnedBy', { name: by?.name ?? '' }), moment(at)])}</b><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box></Alert>)}
    </Box>
  );
}
