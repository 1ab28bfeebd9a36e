import { useRef, useState } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { ShiftFactsFragment } from '../gql/graphql.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useStaff } from '../providers/community-room.ts';
import { useViewer } from '../providers/session.ts';
import { shiftHandoverOpenDocument } from './duty.graphql.ts';
import { useDutyWords } from './useDutyWords.ts';

/** 开始交班: to the next shift on the roster, or to one person where none is planned. */
export function BeginDialog({ shift, onClose }: { shift: ShiftFactsFragment; onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const words = useDutyWords();
  const { staff: me } = useViewer();
  const { staff } = useStaff(shift.department?.id ?? null);
  const [incomingStaffId, setIncoming] = useState('');
  const key = useRef(crypto.randomUUID());
  const submission = useSubmission({
    fields: ['incomingStaffId', 'incomingShiftId'],
    send: async () => {
      const { refusal, ...answer } = await give(shiftHandoverOpenDocument as unknown as CommandDocument, { shiftId: shift.id, incomingStaffId: incomingStaffId || null, idempotencyKey: key.current });
      if (refusal) return refusal;
      await cache.invalidateQueries({ queryKey: ['works', 'duty'] });
      navigate(`/duty/handovers/${(answer as unknown as { result: { shiftHandover: { id: string } } }).result.shiftHandover.id}`);
      return null;
    },
  });
  const error = submission.errors['incomingStaffId'] ?? submission.errors['incomingShiftId'];
  return (
    <FormDialog title={t('duty.begin')} subtitle={`${words.post(shift)}${t('app.mark.join')}${words.span(shift)}`} lead={t('duty.beginLead')} submit={t('duty.begin')} size="xs" submission={submission} onClose={onClose}>
      <TextField select name="incomingStaffId" label={t('duty.field.incoming')} value={incomingStaffId} error={Boolean(error)} helperText={error} onChange={(event) => { setIncoming(event.target.value); submission.clear(); }} slotProps={{ select: { displayEmpty: true } }}>
        <MenuItem value="">{t('duty.toNext')}</MenuItem>
        {staff.filter(({ id }) => id !== me.id).map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
      </TextField>
    </FormDialog>
  );
}
