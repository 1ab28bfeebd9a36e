import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { NOTICE_LIMITS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useCommunity } from '../providers/community.ts';
import { FormPage } from './FormPage.tsx';
import { GroundFields } from './GroundFields.tsx';
import { counted, DepartmentField, ImportantField, TimelinessFields, TitleField, WhatField, type PurposeProps } from './PurposeFields.tsx';
import { missingIn, NO_REQUEST, requestInput, type RequestValues } from './request-draft.ts';
import { useCreation } from './useCreation.ts';
import { useKept } from './useKept.ts';
import { useOwnDepartment } from './useOwnDepartment.ts';

const FIELDS = [...Object.keys(NO_REQUEST), 'kind', 'lifeline'];
const TRUTH = ['site', 'supplier', 'authority', 'records'] as const;

/** Asks for a notice (NOT-2): what, how urgent, that it is true. */
export function RequestPage() {
  const { community } = useCommunity();
  return <RequestForm key={community.id} communityId={community.id} />;
}

function RequestForm({ communityId }: { communityId: string }) {
  const t = useTranslate();
  const { kept, restored, set: keep, renew } = useKept<RequestValues>(`request.${communityId}`, NO_REQUEST);
  const own = useOwnDepartment();
  const values = kept.values.departmentId === '' ? { ...kept.values, departmentId: own } : kept.values;
  const submission = useCreation('noticeRequest', { fields: FIELDS, missing: () => missingIn(values), input: async () => requestInput(values, communityId, kept.key), done: renew });
  const set = (part: Partial<RequestValues>): void => { keep(part); submission.clear(...Object.keys(part), 'kind', 'lifeline'); };
  const what = submission.errors['what'] ?? submission.errors['kind'] ?? submission.errors['lifeline'];
  const errors: Readonly<Record<string, string>> = { ...submission.errors, ...(what === undefined ? {} : { what }) };
  const props: PurposeProps = { values, errors, set };
  return (
    <FormPage title={t('notices.request')} lead={t('notices.lead.request')} action="noticeRequest" submit={t('notices.submit.noticeRequest')} submission={submission} restored={restored} onDiscard={renew}>
      <WhatField {...props} />
      <TimelinessFields {...props} />
      <TitleField {...props} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        <TextField name="purpose" label={`${t('notices.field.purpose')} *`} multiline minRows={2} maxRows={8} value={values.purpose} onChange={(event) => set({ purpose: event.target.value })} error={Boolean(errors['purpose'])} helperText={errors['purpose'] ?? t('notices.fieldHint.purpose')} fullWidth />
        <TruthField {...props} />
      </Box>
      <DepartmentField {...props} />
      <More {...props} />
    </FormPage>
  );
}

/** How it was made sure of; the usual ways are one touch. */
function TruthField({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  const add = (text: string): void => set({ truthCheck: values.truthCheck.trim() === '' ? text : `${values.truthCheck.trim()} ${text}` });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField name="truthCheck" label={`${t('notices.field.truthCheck')} *`} multiline minRows={2} maxRows={8} value={values.truthCheck} onChange={(event) => set({ truthCheck: event.target.value })} error={Boolean(errors['truthCheck'])} helperText={errors['truthCheck'] ?? `${t('notices.fieldHint.truthCheck')} ${counted(values.truthCheck, NOTICE_LIMITS.truth)}`} fullWidth />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{TRUTH.map((one) => <Chip key={one} data-truth={one} label={t(`notices.truthPick.${one}`)} variant="outlined" onClick={() => add(t(`notices.truthPick.${one}`))} sx={{ height: 38, fontSize: '0.9375rem' }} />)}</Box>
    </Box>
  );
}

/** What most do without: folded, unless something in it was said or refused. */
function More(props: PurposeProps) {
  const t = useTranslate();
  const { values, errors } = props;
  const [asked, setAsked] = useState(false);
  const said = values.important || values.complaintNumbers !== '' || values.incidentId !== '' || values.replacesId !== '' || values.what === 'OWNERS_REPORT';
  const open = asked || said || ['complaintNumbers', 'incidentId', 'replacesId'].some((name) => errors[name]);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {!open && <Box><Button variant="outlined" data-more aria-expanded={false} onClick={() => setAsked(true)} sx={{ minHeight: 48 }}>{t('notices.more')}</Button></Box>}
      {open && <><ImportantField {...props} /><GroundFields {...props} /></>}
      {values.important && <Alert severity="info">{t('notices.importantHint')}</Alert>}
    </Box>
  );
}
