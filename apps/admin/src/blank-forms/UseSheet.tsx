import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';

interface UseSheetProps { serial: string; find: (number: string) => Promise<string | null>; command: CommandDocument; onDone: () => void; onClose: () => void }

/** Marks a sheet used: people know the complaint's number, the command its id. */
export function UseSheet({ serial, find, command, onDone, onClose }: UseSheetProps) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const { community } = useCommunity();
  const [number, setNumber] = useState('');
  const [problem, setProblem] = useState<{ text: string; field: boolean } | null>(null);
  const [working, setWorking] = useState(false);
  async function send(): Promise<void> {
    setWorking(true);
    setProblem(null);
    try {
      const complaintId = await find(number);
      if (complaintId === null) return setProblem({ text: t('paper.blank.complaintUnknown'), field: true });
      const { refused } = await give(command, { communityId: community.id, serial, complaintId }, ['complaintId']);
      if (refused) return setProblem({ text: refused.message, field: refused.field !== null });
      notify('paper.blank.used', { type: 'success' });
      onDone();
    } catch (error) {
      setProblem({ text: say(error), field: false });
    } finally {
      setWorking(false);
    }
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <DialogTitle>{t('paper.blank.confirmUse', { serial })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          {problem && !problem.field && <Alert severity="error" role="alert">{problem.text}</Alert>}
          <TextField name="number" autoFocus label={t('paper.blank.complaint')} placeholder={`${community.code}-`} value={number} onChange={(event) => setNumber(event.target.value)} error={problem?.field ?? false} helperText={problem?.field ? problem.text : undefined} />
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1 }}>
          <Button onClick={onClose}>{t('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working || number.trim() === ''}>{t('paper.blank.use')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
