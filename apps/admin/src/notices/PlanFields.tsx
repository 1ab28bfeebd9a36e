import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { ToggleField } from '../controls/ToggleField.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { NoticeMedium } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { reachesNobody, replaced, toggledChannel } from './draft.ts';
import { DoorRows, PlaceRows } from './PlaceRows.tsx';
import type { DraftProps } from './TextFields.tsx';
import { useMeans, useNoticeWords } from './useNoticeWords.ts';

const TWO = { display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } as const;

/** Where it goes: what this system shows, what the company sends, what somebody puts up, and paper. */
export function PlanFields(props: DraftProps) {
  const t = useTranslate();
  return (
    <>
      <Card title={t('notices.plan.channels')} id="channels"><ChannelFields {...props} /></Card>
      <Card title={t('notices.plan.paper')} id="paper">
        <Box sx={{ display: 'grid', gap: 2.5 }}><BuildingsField {...props} /><PlaceRows {...props} /><DoorRows {...props} /></Box>
      </Card>
      {reachesNobody(props.values) && <Alert severity="warning" data-reaches-nobody>{t('notices.plan.reachesNobody')}</Alert>}
    </>
  );
}

function ChannelFields({ values, errors, set }: DraftProps) {
  const t = useTranslate();
  const { channels, error, refetch } = useMeans();
  const on = (medium: NoticeMedium, channelId: string | null): boolean => values.channels.some((one) => one.medium === medium && one.channelId === channelId);
  const toggle = (medium: NoticeMedium, channelId: string | null, label: string, hint?: string) => (
    <ToggleField key={medium + String(channelId)} name={`channel.${channelId ?? medium}`} label={label} hint={hint} value={on(medium, channelId)} onChange={() => set({ channels: toggledChannel(values.channels, { medium, channelId }) })} />
  );
  const other = values.channels.findIndex(({ medium }) => medium === 'OTHER');
  const group = (title: string) => <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 600 }}>{title}</Box>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }} data-field="channels" aria-invalid={Boolean(errors['channels'])} role="group" aria-label={t('notices.plan.channels')}>
      {errors['channels'] && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem' }}>{errors['channels']}</Box>}
      {group(t('notices.plan.shown'))}
      <Box sx={TWO}>{toggle('SCREEN', null, t('notices.medium.SCREEN'), t('notices.mediumHint.SCREEN'))}{toggle('PAGE', null, t('notices.medium.PAGE'), t('notices.mediumHint.PAGE'))}</Box>
      {group(t('notices.plan.sent'))}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {channels.length > 0 ? <Box sx={TWO}>{channels.map(({ channelId, medium, name }) => toggle(medium, channelId, name, t(`notices.medium.${medium}`)))}</Box> : !error && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('notices.plan.noneSent')}</Box>}
      {group(t('notices.plan.byHand'))}
      <Box sx={TWO}>{toggle('MOMENTS', null, t('notices.medium.MOMENTS'), t('notices.mediumHint.byHand'))}{toggle('OTHER', null, t('notices.medium.OTHER'), t('notices.mediumHint.byHand'))}</Box>
      {other >= 0 && <TextField name={`channels.${other}.label`} label={`${t('notices.field.label')} *`} value={values.channels[other]!.label} onChange={(event) => set({ channels: replaced(values.channels, other, { label: event.target.value }) })} error={Boolean(errors[`channels.${other}.label`])} helperText={errors[`channels.${other}.label`]} fullWidth />}
    </Box>
  );
}

/** Whom it concerns; none chosen: everybody. */
function BuildingsField({ values, errors, set }: DraftProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { premises } = useMeans();
  const names = [...new Set([...premises.map(({ building }) => building), ...values.buildings])];
  if (names.length === 0) return null;
  const toggle = (name: string): void => set({ buildings: values.buildings.includes(name) ? values.buildings.filter((one) => one !== name) : [...values.buildings, name] });
  return (
    <Box role="group" aria-label={t('notices.field.buildings')} data-field="buildings">
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>{t('notices.field.buildings')}</Box>
      <Box sx={{ color: errors['buildings'] ? 'error.main' : 'text.secondary', fontSize: '0.875rem', mb: 0.75 }}>{errors['buildings'] ?? t(values.buildings.length === 0 ? 'notices.plan.everybody' : 'notices.plan.chosen', { n: values.buildings.length })}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, maxHeight: 160, overflowY: 'auto' }}>
        {names.map((name) => { const on = values.buildings.includes(name); return <Chip key={name} data-building={name} label={words.building(name)} aria-pressed={on} color={on ? 'primary' : 'default'} variant={on ? 'filled' : 'outlined'} onClick={() => toggle(name)} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem', px: 0.5 }} />; })}
      </Box>
    </Box>
  );
}
