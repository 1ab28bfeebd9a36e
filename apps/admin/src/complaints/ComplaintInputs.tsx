import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { CHANNELS, COMPLAINT_KINDS, CONTENTS, REPAIR_SIZES, SEVERITIES } from '@huiyin/domain';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useNow } from '../time/useNow.ts';
import { FLAGS, type RegisterValues } from './create/register-draft.ts';
import { CustomerSuggestions } from './create/CustomerSuggestions.tsx';
import { SimilarComplaints } from './create/SimilarComplaints.tsx';
import { UnitField } from './create/UnitField.tsx';

const RELATIONS = ['owner', 'occupant', 'tenant', 'other'] as const;
const HOUR = 3_600_000;
// Programs register through the API by themselves; a clerk never chooses this channel.
const CLERKS_CHANNELS = CHANNELS.filter((one) => one !== 'API');
interface InputsProps { values: RegisterValues; errors: Record<string, string>; set: (part: Partial<RegisterValues>) => void }
type TextName = { [K in keyof RegisterValues]: RegisterValues[K] extends string ? (string extends RegisterValues[K] ? K : never) : never }[keyof RegisterValues];

export function ComplaintInputs({ values, errors, set }: InputsProps) {
  const t = useTranslate();
  const words = useWords();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { policy } = useCommunityRoom();
  const now = useNow();
  const limitHours = Number((policy?.figures as Record<string, unknown> | undefined)?.['backEntryHours'] ?? 24);
  const old = values.receivedAt !== '' && now - Date.parse(values.receivedAt) > limitHours * HOUR;
  const choices = (group: 'channel' | 'content' | 'severity' | 'kind' | 'relation' | 'repairSize', list: readonly string[]) => list.map((value) => ({ value, label: words(group, value) }));
  const text = (name: TextName, label: string, more: object = {}) => (
    <TextField name={name} label={t(`complaint.create.${label}`)} value={values[name]} onChange={(event) => set({ [name]: event.target.value })} error={Boolean(errors[name])} helperText={errors[name]} fullWidth {...more} />
  );
  return (
    <>
      <Block title={t('complaint.create.essential')}>
        <ChoiceField name="channel" required label={t('complaint.create.channel')} choices={choices('channel', CLERKS_CHANNELS)} value={values.channel} onChange={(channel) => set({ channel: channel as RegisterValues['channel'] })} error={errors['channel']} />
        {values.channel === 'AUTHORITY' && (
          <Pair>
            {text('authorityReference', 'authorityReference')}
            <DateTimeField name="authorityDueAt" label={t('complaint.create.authorityDue')} value={values.authorityDueAt} onChange={(authorityDueAt) => set({ authorityDueAt })} error={Boolean(errors['authorityDueAt'])} helperText={errors['authorityDueAt']} />
          </Pair>
        )}
        <ChoiceField name="content" required label={t('complaint.create.content')} choices={choices('content', CONTENTS)} columns={phone ? 2 : 3} value={values.content} onChange={(content) => set({ content: content as RegisterValues['content'] })} error={errors['content']} />
        {text('title', 'titleField', { placeholder: t('complaint.create.titlePlaceholder'), required: true, autoComplete: 'off', autoFocus: !phone })}
        <SimilarComplaints title={values.title} location={values.location} unitId={values.unitId} linked={values.previousComplaintNumber} onLink={(previousComplaintNumber) => set({ previousComplaintNumber })} />
        {text('detail', 'detail', { placeholder: t('complaint.create.detailPlaceholder'), multiline: true, minRows: 3, maxRows: 14 })}
      </Block>
      <Block title={t('complaint.create.reporterTitle')}>
        <UnitField unitId={values.unitId} unitLabel={values.unitLabel} error={errors['unitId']} onChange={set} />
        {text('location', 'location', { placeholder: t('complaint.create.locationPlaceholder'), autoComplete: 'off' })}
        <Pair>{text('name', 'name', { autoComplete: 'off' })}{text('phone', 'phone', { autoComplete: 'off', type: 'tel', slotProps: { htmlInput: { inputMode: 'tel' } } })}</Pair>
        <CustomerSuggestions values={values} set={set} />
        <ChoiceField name="relation" label={t('complaint.create.relation')} choices={choices('relation', RELATIONS)} columns={4} optional value={values.relation} onChange={(relation) => set({ relation })} />
      </Block>
      <Block title={t('complaint.create.flags')}>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          {FLAGS.map((flag) => <ToggleField key={flag} name={flag} label={t(`complaint.flag.${flag}`)} hint={values[flag] ? t(`complaint.flagEffect.${flag}`) : undefined} value={values[flag]} onChange={(on) => set({ [flag]: on })} />)}
        </Box>
        <ChoiceField name="severity" label={`${t('complaint.create.severity')}${t('app.mark.aside', { text: t('complaint.create.severityHint') })}`} choices={choices('severity', SEVERITIES)} columns={3} optional value={values.severity} onChange={(severity) => set({ severity: severity as RegisterValues['severity'] })} error={errors['severity']} />
      </Block>
      <Block title={t('complaint.create.more')}>
        {text('remedySought', 'remedySought', { multiline: true, maxRows: 6 })}
        <Pair>
          {text('groupSize', 'groupSize', { slotProps: { htmlInput: { inputMode: 'numeric' } }, onChange: (event: { target: { value: string } }) => set({ groupSize: event.target.value.replace(/\D/g, '') }) })}
          <DateTimeField name="receivedAt" label={t('complaint.create.received')} value={values.receivedAt} onChange={(receivedAt) => set({ receivedAt })} error={Boolean(errors['receivedAt'])} helperText={errors['receivedAt'] ?? (values.receivedAt ? undefined : t('complaint.create.receivedNow'))} />
        </Pair>
        {(old || errors['backEntryReason'] || values.backEntryReason) && text('backEntryReason', 'backEntryReason', { helperText: errors['backEntryReason'] ?? t('complaint.create.backEntryHint'), multiline: true })}
        <ChoiceField name="kind" label={t('complaint.create.kind')} choices={choices('kind', COMPLAINT_KINDS)} columns={2} value={values.kind} onChange={(kind) => set({ kind: kind as RegisterValues['kind'] })} error={errors['kind']} />
        {values.kind === 'REPAIR'
          ? <ChoiceField name="repairSize" label={t('complaint.create.repairSize')} choices={choices('repairSize', REPAIR_SIZES)} columns={3} value={values.repairSize || 'SMALL'} onChange={(repairSize) => set({ repairSize: repairSize as RegisterValues['repairSize'] })} error={errors['repairSize']} />
          : <ToggleField name="aboutRepair" label={t('complaint.create.aboutRepair')} hint={values.aboutRepair ? t('complaint.create.aboutRepairHint') : undefined} value={values.aboutRepair} onChange={(aboutRepair) => set({ aboutRepair })} />}
      </Block>
    </>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ m: 0, p: { xs: 2, sm: 2.5 }, border: 1, borderColor: 'divider', borderRadius: 3.5, bgcolor: 'background.paper', display: 'grid', gap: 2.25, minWidth: 0 }}>
      <Typography component="legend" variant="h2" sx={{ float: 'left', p: 0 }}>{title}</Typography>
      {children}
    </Box>
  );
}

const Pair = ({ children }: { children: ReactNode }) => <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>{children}</Box>;
