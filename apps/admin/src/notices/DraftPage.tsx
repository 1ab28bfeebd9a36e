import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { NOTICE_LIMITS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { DateTimeField } from '../controls/DateTimeField.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { useCommunity } from '../providers/community.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { useNow } from '../time/useNow.ts';
import { WorkFrame } from '../works/WorkShow.tsx';
import { DueBand } from './DueBand.tsx';
import { FormPage } from './FormPage.tsx';
import { reasonAgainst, type NoticeFacts } from './model.ts';
import { noticePath } from './path.ts';
import { PlanFields } from './PlanFields.tsx';
import { Previews } from './Previews.tsx';
import { counted } from './PurposeFields.tsx';
import { segmentsOf } from './sms.ts';
import { TextFields, type DraftProps } from './TextFields.tsx';
import { useDrafting, useUsual, useWarningActs } from './useDrafting.ts';
import { useNotice } from './useNotice.ts';
import { useWarnings, WarningsPanel } from './WarningsPanel.tsx';

/** Writing a notice 文本编写: words, how long they hold, where they go; the same form for all kinds. */
export function DraftPage() {
  const { id = '' } = useParams();
  const query = useNotice(id);
  if (!query.data) return <WorkFrame query={query} back="/notices" name="notices">{null}</WorkFrame>;
  return <DraftForm key={query.data.id} notice={query.data} />;
}

function DraftForm({ notice }: { notice: NoticeFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const drafting = useDrafting(notice);
  const { values, set, submission, restored, overtaken, renew, tab, setTab } = drafting;
  const usual = useUsual(notice, drafting);
  const found = useWarnings(notice, values);
  const warnings = <WarningsPanel {...found} {...useWarningActs(drafting)} />;
  const props: DraftProps = { values, errors: submission.errors, set };
  const against = reasonAgainst(notice, 'noticeDraft');
  const fields = (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Card title={t('notices.text')} id="text"><TextFields {...props} tab={tab} onTab={setTab} usual={usual} /></Card>
      {!desk && warnings}
      <Card title={t('notices.holds')} id="holds"><HoldFields {...props} notice={notice} /></Card>
      <PlanFields {...props} />
      {!desk && <Previews notice={notice} values={values} />}
    </Box>
  );
  return (
    <FormPage
      title={t('notices.draftOf', { title: notice.title })} lead={join([notice.number, t(`notices.kind.${notice.kind}`), t(`notices.timeliness.${notice.timeliness}`)])} action="noticeDraft" submit={t('notices.submit.noticeDraft')} submission={submission} restored={restored} onDiscard={renew}
      back={noticePath(notice.id)} backWord={t('notices.toNotice')} wide head={<><DueBand notice={notice} />{overtaken && <Alert severity="warning">{t('notices.overtaken', { n: notice.revision })}</Alert>}{notice.returned && notice.status === 'RETURNED' && <Alert severity="warning">{t('app.mark.named', { name: t('notices.returnedBy', { name: notice.returned.by?.name ?? '' }), text: notice.returned.reason ?? '' })}</Alert>}{against && <Alert severity="warning">{against}</Alert>}</>}
    >
      {desk ? <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr) 460px', alignItems: 'start' }}>{fields}<Box sx={{ display: 'grid', gap: 2, position: 'sticky', top: 16 }}>{warnings}<Previews notice={notice} values={values} /></Box></Box> : fields}
    </FormPage>
  );
}

/** Until when it holds, when it comes out, whom to ask, and the words for a short message. */
function HoldFields({ values, errors, set, notice }: DraftProps & { notice: NoticeFacts }) {
  const t = useTranslate();
  const { timeZone } = useCommunity().community;
  const now = useNow();
  const end = (days: number): number => startOfLocalDay(timeZone, now, days + 1);
  const picks = [...(notice.plannedEnd ? [{ label: t('notices.pick.plannedEnd'), at: Date.parse(notice.plannedEnd) }] : []), { label: t('notices.pick.tonight'), at: end(0) }, { label: t('notices.pick.tomorrow'), at: end(1) }, { label: t('notices.pick.days', { n: 7 }), at: end(7) }, { label: t('notices.pick.days', { n: 30 }), at: end(30) }];
  const { length, segments } = segmentsOf(values.short);
  const optional = (name: string): string => `${t(`notices.field.${name}`)}${t('app.mark.aside', { text: t('app.field.optional') })}`;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <DateTimeField name="validUntil" label={`${t('notices.field.validUntil')} *`} value={values.validUntil} onChange={(validUntil) => set({ validUntil })} picks={picks} error={Boolean(errors['validUntil'])} helperText={errors['validUntil'] ?? t('notices.fieldHint.validUntil')} fullWidth />
      <TextField name="contact" label={optional('contact')} value={values.contact} onChange={(event) => set({ contact: event.target.value })} error={Boolean(errors['contact'])} helperText={errors['contact'] ?? t('notices.fieldHint.contact')} fullWidth />
      <TextField name="short" label={optional('short')} multiline maxRows={5} value={values.short} onChange={(event) => set({ short: event.target.value })} error={Boolean(errors['short'])} helperText={errors['short'] ?? (length > 0 ? `${counted(values.short, NOTICE_LIMITS.short)} ${t('notices.preview.segments', { length, segments })}` : t('notices.fieldHint.short'))} fullWidth />
      <DateTimeField name="publishAt" label={optional('publishAt')} value={values.publishAt} onChange={(publishAt) => set({ publishAt })} error={Boolean(errors['publishAt'])} helperText={errors['publishAt'] ?? t('notices.fieldHint.publishAt')} fullWidth />
    </Box>
  );
}
