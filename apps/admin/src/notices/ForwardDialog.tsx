import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { complaintByNumberDocument } from '../complaints/complaints.graphql.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission, type Obstacle } from '../controls/useSubmission.ts';
import { client } from '../providers/client.ts';
import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';
import { forwardDocument } from './feedback.graphql.ts';

interface ForwardDialogProps { feedback: { readonly id: string; readonly version: number; readonly text: string }; onClose: () => void }

/** Links a reaction to the complaint that was registered of it, by the number people read out to each other. */
export function ForwardDialog({ feedback: { id, version, text }, onClose }: ForwardDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const [number, setNumber] = useState('');
  const submission = useSubmission<Obstacle>({
    fields: ['complaintId'], missing: () => (number.trim() === '' ? ['complaintId'] : []),
    send: async () => {
      const complaint = (await client.request(complaintByNumberDocument, { number: number.trim() })).complaintByNumber;
      if (!complaint) return { message: t('notices.feedback.unknown'), path: ['complaintId'] };
      const result = await sendCommand(forwardDocument as unknown as CommandDocument, { feedbackId: id, expectedVersion: version, complaintId: complaint.id });
      if (!('feedback' in result)) return result as Refusal;
      notify('notices.feedback.forwarded', { type: 'success' });
      await cache.invalidateQueries({ queryKey: ['works'] });
      onClose();
      return null;
    },
  });
  const error = submission.errors['complaintId'];
  return (
    <FormDialog title={t('notices.feedback.forward')} subtitle={text} lead={t('notices.feedback.forwardLead')} submit={t('notices.feedback.forward')} size="xs" submission={submission} onClose={onClose}>
      <TextField autoFocus name="complaintNumber" label={t('notices.feedback.complaintNumber')} value={number} onChange={(event) => { setNumber(event.target.value); submission.clear('complaintId'); }} error={Boolean(error)} helperText={error} fullWidth />
    </FormDialog>
  );
}
