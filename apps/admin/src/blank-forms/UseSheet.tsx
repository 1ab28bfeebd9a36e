import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';

interface UseSheetProps { serial: string; find: (number: string) => Promise<string | null>; command: CommandDocument; onDone: () => void; onClose: () => void }

/** Marks a sheet used: people know the complaint's number, the command its id. */
export function UseSheet({ serial, find, command, onDone, onClose }: UseSheetProps) {
  const t = useTranslate();
  const notify = useNotify();
  const { community } = useCommunity();
  const [number, setNumber] = useState('');
  const submission = useSubmission({
    fields: ['complaintId'], missing: () => (number.trim() === '' ? ['complaintId'] : []),
    send: async () => {
      const complaintId = await find(number);
      if (complaintId === null) return { message: t('paper.blank.complaintUnknown'), path: ['complaintId'] };
      const { refusal } = await give(command, { communityId: community.id, serial, complaintId });
      if (refusal) return refusal;
      notify('paper.blank.used', { type: 'success' });
      onDone();
      return null;
    },
  });
  const error = submission.errors['complaintId'];
  return (
    <FormDialog title={t('paper.blank.confirmUse', { serial })} submit={t('paper.blank.use')} size="xs" submission={submission} onClose={onClose}>
      <TextField name="number" autoFocus label={t('paper.blank.complaint')} placeholder={`${community.code}-`} value={number} onChange={(event) => { setNumber(event.target.value); submission.clear('complaintId'); }} error={Boolean(error)} helperText={error} />
    </FormDialog>
  );
}
