import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
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
  const { community } = useCommunity();
  const { staff } = useViewer();
  const words = useFilterWords(filter);
  const [name, setName] = useState(words.map(({ text }) => text).join(' ').slice(0, 60));
  const [shared, setShared] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const submission = useSubmission({
    fields: ['name'], missing: () => (name.trim() ? [] : ['name']),
    send: async () => {
      const { savedFilterSave: answer } = await client.request(saveFilterDocument, { input: { communityId: community.id, name: name.trim(), filter, shared, idempotencyKey: key } });
      if ('code' in answer) return { message: answer.message, path: ['name'] };
      notify('complaint.saved.done', { type: 'success' });
      onSaved();
      return null;
    },
  });
  const error = submission.errors['name'];
  return (
    <FormDialog title={t('complaint.saved.save')} lead={words.map(({ text }) => text).join(t('app.mark.list'))} submit={t('complaint.saved.keep')} size="xs" submission={submission} onClose={onClose}>
      <TextField autoFocus label={t('complaint.saved.name')} name="name" value={name} onChange={(event) => { setName(event.target.value); submission.clear('name'); }} error={Boolean(error)} helperText={error} slotProps={{ htmlInput: { maxLength: 60 } }} />
      {staff.department && <ToggleField name="shared" label={t('complaint.saved.share', { department: staff.department.name })} value={shared} onChange={setShared} />}
    </FormDialog>
  );
}
