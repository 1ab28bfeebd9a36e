import { useState } from 'react';
import Checkbox from '@mui/material/Checkbox';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import type { Role } from '@huiyin/domain';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { useWords } from '../i18n/useWords.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { staffAppointDocument } from './people.graphql.ts';
import { ROLE_GROUPS } from './roles.ts';

interface AppointDialogProps { readonly communityId: string; readonly departments: readonly { readonly id: string; readonly name: string }[]; readonly idempotencyKey: string; readonly onDone: () => void; readonly onClose: () => void }
const EMPTY = { name: '', departmentId: '', login: '', password: '' };

/** Somebody new: who, in which roles, in which department, and a first password. */
export function AppointDialog({ communityId, departments, idempotencyKey, onDone, onClose }: AppointDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const [values, setValues] = useState(EMPTY);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const submission = useSubmission({
    fields: [...Object.keys(EMPTY), 'roles'], missing: () => [...(['name', 'login', 'password'] as const).filter((name) => values[name].trim() === ''), ...(roles.length === 0 ? ['roles'] : [])],
    send: async () => {
      const { refusal } = await give(staffAppointDocument as unknown as CommandDocument, { ...values, departmentId: values.departmentId || null, roles, communityId, idempotencyKey });
      if (refusal) return refusal;
      notify('people.appointed', { type: 'success' });
      onDone();
      return null;
    },
  });
  const said = (name: string, hint?: string) => ({ name, error: Boolean(submission.errors[name]), helperText: submission.errors[name] ?? hint });
  const field = (name: keyof typeof EMPTY, hint?: string, more: TextFieldProps = {}) => (
    <TextField {...said(name, hint)} label={t(`people.${name === 'departmentId' ? 'department' : name}`)} value={values[name]} autoComplete="off" onChange={(event) => { setValues((now) => ({ ...now, [name]: event.target.value })); submission.clear(name); }} {...more} />
  );
  return (
    <FormDialog title={t('people.appoint')} submit={t('people.appoint')} submission={submission} onClose={onClose}>
      {field('name', undefined, { autoFocus: true })}
      <Roles chosen={roles} said={said('roles', t('people.rolesHint'))} onChange={(next) => { setRoles(next); submission.clear('roles'); }} />
      {departments.length > 0 && field('departmentId', t('people.departmentHint'), { select: true, children: [<MenuItem key="" value="">{t('people.noDepartment')}</MenuItem>, ...departments.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)] })}
      {field('login', t('people.loginHint'))}
      {field('password', t('people.passwordHint'))}
    </FormDialog>
  );
}

/** Several of them, in the groups one looks for them. */
function Roles({ chosen, said, onChange }: { chosen: readonly Role[]; said: Pick<TextFieldProps, 'name' | 'error' | 'helperText'>; onChange: (roles: readonly Role[]) => void }) {
  const t = useTranslate();
  const words = useWords();
  return (
    <TextField
      select {...said} label={t('people.roles')} value={chosen} onChange={(event) => onChange(event.target.value as unknown as readonly Role[])}
      slotProps={{ select: { multiple: true, renderValue: (value) => (value as readonly Role[]).map((role) => words('role', role)).join(t('app.mark.list')), MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } } } }}
    >
      {Object.entries(ROLE_GROUPS).flatMap(([group, roles]) => [
        <ListSubheader key={group} sx={{ lineHeight: '36px' }}>{t(`people.group.${group}`)}</ListSubheader>,
        ...roles.map((role) => <MenuItem key={role} value={role} data-role={role}><Checkbox checked={chosen.includes(role)} tabIndex={-1} sx={{ p: 0.5, mr: 0.5 }} />{words('role', role)}</MenuItem>),
      ])}
    </TextField>
  );
}
