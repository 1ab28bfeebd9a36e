import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { client } from '../providers/client.ts';
import { changePasswordDocument } from '../providers/session.graphql.ts';
import { serverClock } from '../time/clock.ts';

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const [values, setValues] = useState({ currentPassword: '', newPassword: '', again: '' });
  const submission = useSubmission({
    fields: ['currentPassword', 'newPassword', 'again'],
    send: async () => {
      const { currentPassword, newPassword, again } = values;
      if (newPassword !== again) return { message: t('app.password.differs'), path: ['again'] };
      const askedAt = serverClock.steady();
      const { changePassword: result } = await client.request(changePasswordDocument, { input: { currentPassword, newPassword } });
      if (result.__typename !== 'ChangePasswordPayload') return { message: result.message, path: result.path ?? (result.__typename === 'SignInRefusedError' ? ['currentPassword'] : null) };
      serverClock.hear(result.viewer.now, askedAt);
      notify('app.password.done', { type: 'success' });
      onClose();
      return null;
    },
  });
  const { errors, clear } = submission;
  const FIELDS = [['currentPassword', 'current', 'current-password'], ['newPassword', 'next', 'new-password'], ['again', 'again', 'new-password']] as const;
  return (
    <FormDialog title={t('app.password.title')} submit={t('app.password.submit')} size="xs" submission={submission} onClose={onClose}>
      {FIELDS.map(([name, label, autoComplete], index) => (
        <TextField
          key={name} type="password" label={t(`app.password.${label}`)} autoComplete={autoComplete} autoFocus={index === 0} value={values[name]}
          onChange={(event) => { setValues({ ...values, [name]: event.target.value }); clear(name); }} error={Boolean(errors[name])}
          helperText={errors[name] ?? (name === 'newPassword' && t('app.password.nextHint'))}
        />
      ))}
    </FormDialog>
  );
}
