import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { NOTICE_LIMITS, OWNERS_REPORTS } from '@huiyin/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { noticeGroundsDocument } from './notices.graphql.ts';
import type { PurposeProps } from './PurposeFields.tsx';

/** What it answers, belongs to, or comes in the place of. */
export function GroundFields({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  const join = useJoin();
  const { community } = useCommunity();
  const { data } = useQuery({ queryKey: ['notices', 'grounds', community.id], staleTime: 60_000, queryFn: () => client.request(noticeGroundsDocument, { communityId: community.id }) });
  const pick = (name: 'incidentId' | 'replacesId', choices: readonly (readonly [id: string, label: string])[]) => (choices.length === 0 && values[name] === '' ? null : (
    <TextField select name={name} label={`${t(`notices.field.${name}`)}${t('app.mark.aside', { text: t('app.field.optional') })}`} value={choices.some(([id]) => id === values[name]) ? values[name] : ''} onChange={(event) => set({ [name]: event.target.value })} error={Boolean(errors[name])} helperText={errors[name] ?? t(`notices.fieldHint.${name}`)} fullWidth slotProps={{ select: { displayEmpty: true } }}>
      <MenuItem value="">{t('notices.none')}</MenuItem>
      {choices.map(([id, label]) => <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>{label}</MenuItem>)}
    </TextField>
  ));
  return (
    <>
      {values.what === 'OWNERS_REPORT' && <ReportFields values={values} errors={errors} set={set} />}
      <TextField name="complaintNumbers" label={`${t('notices.field.complaintNumbers')}${t('app.mark.aside', { text: t('app.field.optional') })}`} multiline maxRows={6} value={values.complaintNumbers} onChange={(event) => set({ complaintNumbers: event.target.value })} error={Boolean(errors['complaintNumbers'])} helperText={errors['complaintNumbers'] ?? t('notices.fieldHint.complaintNumbers', { n: NOTICE_LIMITS.complaints })} fullWidth />
      {pick('incidentId', (data?.incidents.nodes ?? []).map(({ id, number, title, place }) => [id, join([number, title, place])]))}
      {pick('replacesId', (data?.notices.nodes ?? []).map(({ id, number, title }) => [id, join([number, title])]))}
    </>
  );
}

/** What the owners are told of, and for which time (NOT-14). */
function ReportFields({ values, errors, set }: PurposeProps) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      <TextField select name="reportType" label={`${t('notices.field.reportType')} *`} value={values.reportType} onChange={(event) => set({ reportType: event.target.value })} error={Boolean(errors['reportType'])} helperText={errors['reportType']} fullWidth>{OWNERS_REPORTS.map((one) => <MenuItem key={one} value={one}>{t(`notices.report.${one}`)}</MenuItem>)}</TextField>
      <TextField name="period" label={`${t('notices.field.period')} *`} value={values.period} onChange={(event) => set({ period: event.target.value })} error={Boolean(errors['period'])} helperText={errors['period'] ?? t('notices.fieldHint.period')} fullWidth />
    </Box>
  );
}
