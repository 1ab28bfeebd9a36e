import { useState, type FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useViewer } from '../providers/session.ts';
import type { RegisterFilter } from './filter.ts';
import { saveFilterDocument } from './saved-filters.graphql.ts';
import { useFilterWords } from './useFilterWords.ts';

/** Names the present filter and keeps it. */
export function SaveFilterDialog({ filter, onClose, onSaved }: { filter: RegisterFilter; onClose: () => void; onSaved: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const { community } = useCommunity();
  const { staff } = useViewer();
  const words = useFilterWords(filter);
  const [name, setName] = useState(words.map(({ text }) => text).join(' ').slice(0, 60));
  const [shared, setShared] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!name.trim()) return setError(t('app.field.required'));
    setWorking(true);
    try {
      const { savedFilterSave: answer } = await client.request(saveFilterDocument, { input: { communityId: community.id, name: name.trim(), filter, shared, idempotencyKey: key } });
      if ('code' in answer) return setError(answer.message);
      notify('complaint.saved.done', { type: 'success' });
      onSaved();
    } catch (failure) {
      setError(say(failure));
    } finally {
      setWorking(false);
    }
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="save-filter">
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id="save-filter">{t('complaint.saved.save')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <Box sx={{ color: 'text.secondary' }}>{words.map(({ text }) => text).join(t('app.mark.list'))}</Box>
          <TextField autoFocus label={t('complaint.saved.name')} name="name" value={name} onChange={(event) => { setName(event.target.value); setError(null); }} error={error !== null} helperText={error} slotProps={{ htmlInput: { maxLength: 60 } }} />
          {staff.department && <ToggleField name="shared" label={t('complaint.saved.share', { department: staff.department.name })} value={shared} onChange={setShared} />}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1 }}>
          <Button onClick={onClose} disabled={working}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={working}>{t(working ? 'action.working' : 'complaint.saved.keep')}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
