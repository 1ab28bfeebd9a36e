import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { ContactFieldsFragment } from '../gql/graphql.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { staffSetContactsDocument } from './people.graphql.ts';

/** Ways to reach somebody, in the order they are asked for. */
const WAYS = ['mobile', 'email', 'wecomUserId', 'wechatOpenId'] as const;
type Contacts = Pick<ContactFieldsFragment, (typeof WAYS)[number]> | null | undefined;
const KEYS = { mobile: 'tel', email: 'email', wecomUserId: 'off', wechatOpenId: 'off' } as const;

interface ContactsDialogProps { staffId: string; /** Of somebody else. */ name?: string; contacts: Contacts; onDone: () => void; onClose: () => void }

/** 联系方式: how somebody is told of deadlines when they are not at the console. */
export function ContactsDialog({ staffId, name, contacts, onDone, onClose }: ContactsDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const [values, setValues] = useState(() => Object.fromEntries(WAYS.map((way) => [way, contacts?.[way] ?? ''])));
  const submission = useSubmission({
    fields: WAYS,
    send: async () => {
      const { refusal } = await give(staffSetContactsDocument as unknown as CommandDocument, { staffId, ...values });
      if (refusal) return refusal;
      notify('contacts.saved', { type: 'success' });
      onDone();
      return null;
    },
  });
  return (
    <FormDialog title={name ? t('contacts.of', { name }) : t('contacts.mine')} lead={t(name ? 'contacts.leadOther' : 'contacts.lead')} submit={t('contacts.save')} submission={submission} onClose={onClose}>
      {WAYS.map((way, index) => (
        <TextField
          key={way} name={way} label={`${t(`contacts.field.${way}`)}${t('app.mark.aside', { text: t('app.field.optional') })}`} value={values[way] ?? ''} autoFocus={index === 0} error={Boolean(submission.errors[way])} helperText={submission.errors[way] ? `${submission.errors[way]} ${t(`contacts.hint.${way}`)}` : t(`contacts.hint.${way}`)}
          autoComplete={name ? 'off' : KEYS[way]} onChange={(event) => { setValues((now) => ({ ...now, [way]: event.target.value })); submission.clear(way); }} slotProps={{ htmlInput: { inputMode: way === 'mobile' ? 'tel' : way === 'email' ? 'email' : 'text', spellCheck: false, autoCapitalize: 'off' } }}
        />
      ))}
    </FormDialog>
  );
}

/** The ways that are known, on one line; says so when there is none. */
export function useContactWords(): (contacts: Contacts) => string {
  const t = useTranslate();
  const join = useJoin();
  return (contacts) => join(WAYS.map((way) => contacts?.[way] && t(`contacts.short.${way}`, { value: contacts[way] }))) || t('contacts.none');
}
