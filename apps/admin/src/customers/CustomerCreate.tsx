import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { AGE_GROUPS, CUSTOMER_RELATIONS } from '@huiyin/domain';
import { UnitField } from '../complaints/create/UnitField.tsx';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { customerRegisterDocument } from './commands.graphql.ts';
import { EMPTY, newKey, registrationOf, type NewCustomer } from './create/registration.ts';
import { customerPath } from './path.ts';
import type { CommandDocument } from '../providers/command.ts';
import { runCustomerCommand } from './run-command.ts';

/** Adding somebody to the file: who, which unit, how to reach them. */
export function CustomerCreate() {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { community } = useCommunity();
  const { allowedActions } = useCommunityRoom();
  const key = useRef(newKey());
  const [values, setValues] = useState<NewCustomer>(EMPTY);
  const denied = allowedActions?.find(({ action, allowed }) => action === 'customerRegister' && !allowed);
  usePageTitle(t('customer.create.title'));

  const submission = useSubmission({
    fields: Object.keys(EMPTY), missing: () => (values.name.trim() === '' ? ['name'] : values.unitId !== '' && values.relation === '' ? ['relation'] : []),
    send: async () => {
      const { customer, refusal } = await runCustomerCommand(customerRegisterDocument as unknown as CommandDocument, { ...registrationOf(values), communityId: community.id, idempotencyKey: key.current });
      // A part of the person that the server keeps in a list is one field here.
      if (refusal) return refusal.path?.includes('contacts') ? { ...refusal, path: ['mobile'] } : refusal.path?.includes('relations') ? { ...refusal, path: ['unitId'] } : refusal;
      notify('customer.create.done', { type: 'success' });
      for (const name of ['customers', 'head-counts', 'unit']) void cache.invalidateQueries({ queryKey: [name] });
      navigate(customerPath(customer));
      return null;
    },
  });
  const { form, working, errors, refusal, submit, clear } = submission;
  const set = (part: Partial<NewCustomer>): void => { setValues((now) => ({ ...now, ...part })); clear(...Object.keys(part)); };
  return (
    <Page narrow>
      <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="h1">{t('customer.create.title')}</Typography>
        {denied && <Alert severity="warning">{denied.reason ?? t('customer.create.notAllowed')}</Alert>}
        <Fields values={values} errors={errors} set={set} />
        {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
        <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'flex-end' }}>
          <Button onClick={() => navigate(-1)}>{t('customer.action.cancel')}</Button>
          <Button type="submit" variant="contained" size="large" disabled={working || Boolean(denied)} sx={{ minWidth: 160 }}>{t(working ? 'customer.create.submitting' : 'customer.create.submit')}</Button>
        </Box>
      </Box>
    </Page>
  );
}

const PAIR = { display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' } as const;

function Fields({ values, errors, set }: { values: NewCustomer; errors: Readonly<Record<string, string>>; set: (part: Partial<NewCustomer>) => void }) {
  const t = useTranslate();
  const text = (name: 'name' | 'birthYear' | 'language' | 'preferences' | 'mobile' | 'bestTime', more: object = {}, hint?: string) => (
    <TextField name={name} label={t(`customer.create.${name}`)} value={values[name]} error={Boolean(errors[name])} helperText={errors[name] ?? hint} autoComplete="off" onChange={(event) => set({ [name]: event.target.value })} fullWidth {...more} />
  );
  return (
    <>
      <Card title={t('customer.create.person')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Box sx={PAIR}>{text('name', { required: true, autoFocus: true })}{text('mobile', { type: 'tel', slotProps: { htmlInput: { inputMode: 'tel' } } })}</Box>
          <Box sx={PAIR}>{text('birthYear', { slotProps: { htmlInput: { inputMode: 'numeric', maxLength: 4 } } }, t('customer.create.birthYearHint'))}{text('bestTime')}</Box>
          {values.birthYear === '' && <ChoiceField name="ageGroup" label={t('customer.create.ageGroup')} choices={AGE_GROUPS.map((value) => ({ value, label: t(`customer.age.${value}`) }))} columns={3} optional value={values.ageGroup} onChange={(ageGroup) => set({ ageGroup })} />}
        </Box>
      </Card>
      <Card title={t('customer.create.home')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <UnitField unitId={values.unitId} unitLabel={values.unitLabel} error={errors['unitId']} onChange={set} />
          <ChoiceField name="relation" label={t('customer.create.relation')} choices={CUSTOMER_RELATIONS.map((value) => ({ value, label: t(`customer.relation.${value}`) }))} columns={3} optional value={values.relation} onChange={(relation) => set({ relation })} error={errors['relation']} />
          <ToggleField name="livesHere" label={t('customer.create.livesHere')} hint={t('customer.create.livesHereHint')} value={values.livesHere} onChange={(livesHere) => set({ livesHere })} />
        </Box>
      </Card>
      <Card title={t('customer.show.about')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          {text('language', { placeholder: t('customer.create.languagePlaceholder') })}
          {text('preferences', { multiline: true, minRows: 2, placeholder: t('customer.create.preferencesPlaceholder') })}
        </Box>
      </Card>
    </>
  );
}
