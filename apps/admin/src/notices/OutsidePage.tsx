import { useRef } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { FilesField } from '../files/FilesField.tsx';
import { UploadTray } from '../files/upload-tray.ts';
import { useCommunity } from '../providers/community.ts';
import { FormPage } from './FormPage.tsx';
import { DepartmentField, ImportantField, TimelinessFields, TitleField, WhatField, type PurposeProps } from './PurposeFields.tsx';
import { missingOutside, NO_OUTSIDE, outsideInput, type OutsideValues } from './request-draft.ts';
import { useCreation } from './useCreation.ts';
import { useKept } from './useKept.ts';
import { useOwnDepartment } from './useOwnDepartment.ts';

const FIELDS = [...Object.keys(NO_OUTSIDE), 'kind', 'lifeline', 'attachments', 'attachmentIds'];
const NOT_OURS = ['OWNERS_REPORT'];

/** Registers a document from outside 外部文件登记 with its scan (NOT-4). */
export function OutsidePage() {
  const { community } = useCommunity();
  return <OutsideForm key={community.id} communityId={community.id} />;
}

function OutsideForm({ communityId }: { communityId: string }) {
  const t = useTranslate();
  const tray = useRef(new UploadTray()).current;
  const { kept, restored, set: keep, renew } = useKept<OutsideValues>(`outside.${communityId}`, NO_OUTSIDE);
  const own = useOwnDepartment();
  const values = kept.values.departmentId === '' ? { ...kept.values, departmentId: own } : kept.values;
  const submission = useCreation('outsideDocumentRegister', {
    fields: FIELDS, missing: () => [...missingOutside(values), ...(tray.items.length === 0 ? ['attachmentIds'] : [])], done: renew,
    input: async () => ((await tray.settled()) ? outsideInput(values, communityId, kept.key, tray.ids) : { message: t('file.field.unfinished'), path: ['attachmentIds'] }),
  });
  const { errors } = submission;
  const set = (part: Partial<OutsideValues>): void => { keep(part); submission.clear(...Object.keys(part), 'kind', 'lifeline'); };
  const what = errors['what'] ?? errors['kind'] ?? errors['lifeline'];
  const props: PurposeProps = { values, errors: { ...errors, ...(what ? { what } : {}) }, set };
  const line = (name: 'sender' | 'documentNumber', required: boolean) => <TextField name={name} label={`${t(`notices.field.${name}`)}${required ? ' *' : t('app.mark.aside', { text: t('app.field.optional') })}`} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} error={Boolean(errors[name])} helperText={errors[name]} fullWidth autoComplete="off" />;
  return (
    <FormPage title={t('notices.registerOutside')} lead={t('notices.lead.outside')} action="outsideDocumentRegister" submit={t('notices.submit.outsideDocumentRegister')} submission={submission} restored={restored} onDiscard={renew}>
      <FilesField name="attachmentIds" label={`${t('notices.field.scan')} *`} tray={tray} error={errors['attachmentIds'] ?? errors['attachments']} onChange={() => submission.clear('attachmentIds', 'attachments')} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>{line('sender', true)}{line('documentNumber', false)}</Box>
      <TitleField {...props} />
      <WhatField {...props} without={NOT_OURS} />
      <TimelinessFields {...props} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        <DepartmentField {...props} />
        <DateTimeField name="receivedAt" label={`${t('notices.field.receivedAt')}${t('app.mark.aside', { text: t('app.field.optional') })}`} value={values.receivedAt} onChange={(receivedAt) => set({ receivedAt })} error={Boolean(errors['receivedAt'])} helperText={errors['receivedAt'] ?? t('notices.fieldHint.receivedAt')} fullWidth />
      </Box>
      <ImportantField {...props} />
    </FormPage>
  );
}
