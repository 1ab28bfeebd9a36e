import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import type { RenovationQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { FindingsOf } from '../findings/FindingsOf.tsx';
import { toneOf } from '../works/tones.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkDialog } from '../works/WorkDialog.tsx';
import { Facts, NextStep, useWork, WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import { renovationDocument } from '../works/works.graphql.ts';

type Renovation = NonNullable<RenovationQuery['renovation']>;
const ORDER = ['renovationInspect', 'renovationReview', 'renovationApprove', 'renovationStart', 'renovationResume', 'renovationAccept', 'renovationComplete', 'renovationPause', 'renovationAddDrawing', 'renovationRefuse', 'renovationWithdraw'];
/** Once it is reviewed, approving comes before reviewing again. */
const orderOf = ({ review }: Renovation): readonly string[] => (review ? ['renovationInspect', 'renovationApprove', ...ORDER] : ORDER);

export function RenovationShow() {
  const { id = '' } = useParams();
  const query = useWork(id, async () => (await client.request(renovationDocument, { id })).renovation);
  return <WorkFrame query={query} back="/renovations" name="renovations">{query.data && <Shown renovation={query.data} />}</WorkFrame>;
}

function Shown({ renovation }: { renovation: Renovation }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { day, moment } = useTimeWords();
  const title = join([renovation.unit?.label ?? t('works.hiddenUnit'), renovation.applicant]);
  const sent = { renovationId: renovation.id, expectedVersion: renovation.version };
  const today = renovation.worksDays[0];
  return (
    <>
      <WorkHead number={renovation.number} status={renovation.status} word={words('renovation', renovation.status)} title={title} />
      <WorkBody
        deadlines={renovation.deadlines} entries={renovation.entries}
        next={<NextStep actions={renovation.allowedActions} order={orderOf(renovation)} sent={sent} title={title} hint={renovation.status === 'UNDER_WORKS' && today ? t('works.today', { done: today.inspections, required: today.required }) : undefined} extra={renovation.worksStartedAt ? <AddFinding renovation={renovation} /> : undefined} />}
      >
        {renovation.worksDays.length > 0 && <Card title={t('works.worksDays')}><Days renovation={renovation} /></Card>}
        <Card title={t('works.facts')}>
          <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 2 }}>{renovation.scope}</Box>
          <Facts facts={[
            ['phone', renovation.phone], ['contractor', renovation.contractor], ['plannedStartAt', day(renovation.plannedStartAt)], ['plannedEndAt', day(renovation.plannedEndAt)], ['worksStartedAt', renovation.worksStartedAt && moment(renovation.worksStartedAt)],
            ['drawings', renovation.drawings.map(({ title: what, reference }) => `${what} ${reference}`).join('\n')], ['approval', renovation.approval && join([renovation.approval.by?.name, moment(renovation.approval.at)])], ['pauseReason', renovation.pauseReason],
            ['acceptance', renovation.acceptances.map((one) => join([t(`works.verdict.${one.passed ? 'passed' : 'failed'}`), one.by?.name, moment(one.at)])).join('\n')], ['ending', renovation.ending?.text],
          ]} />
        </Card>
        {renovation.review && <Review review={renovation.review} />}
        <FindingsOf subjectId={renovation.id} />
      </WorkBody>
    </>
  );
}

function AddFinding({ renovation }: { renovation: Renovation }) {
  const t = useTranslate();
  const { community } = useCommunity();
  const { departments, allowedActions } = useCommunityRoom();
  const [open, setOpen] = useState(false);
  if (allowedActions?.find(({ action }) => action === 'findingRecord')?.allowed !== true) return null;
  return (
    <>
      <Button variant="outlined" size="large" fullWidth data-action="findingRecord" onClick={() => setOpen(true)} sx={{ minHeight: 48 }}>{t('works.action.findingRecord')}</Button>
      {open && <WorkDialog ask={{ action: 'findingRecord', title: renovation.number, sent: { communityId: community.id, source: 'RENOVATION', sourceId: renovation.id }, initial: { departmentId: departments.find(({ kind }) => kind === 'ENGINEERING')?.id ?? '' } }} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The last days of works: how many inspections each had, in words and colour. */
function Days({ renovation }: { renovation: Renovation }) {
  const t = useTranslate();
  const words = useWorkWords();
  const join = useJoin();
  const { moment } = useTimeWords();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))', gap: 1 }}>
        {renovation.worksDays.slice(0, 14).map(({ date, inspections, required, state }) => (
          <Box component="li" key={date} data-day={state} sx={({ look }) => ({ p: 1.25, borderRadius: 2.5, bgcolor: look.tones[toneOf(state)].fill, color: look.tones[toneOf(state)].text })}>
            <Box sx={{ fontSize: '0.875rem' }}>{date}</Box><b>{words('day', state)}</b> <Box component="span" sx={{ fontSize: '0.875rem' }}>{`${inspections}/${required}`}</Box>
          </Box>
        ))}
      </Box>
      {renovation.inspections.slice(0, 6).map((one) => (
        <Box key={one.at} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.25 }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <span>{t('works.field.newWorks')}</span><Pill tone={toneOf(one.newWorks)}>{words('point', one.newWorks)}</Pill><span>{t('works.field.hiddenWorks')}</span><Pill tone={toneOf(one.hiddenWorks)}>{words('point', one.hiddenWorks)}</Pill>
            <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{join([one.by?.name, moment(one.at)])}</Box>
          </Box>
          {one.remark && <Box sx={{ overflowWrap: 'anywhere' }}>{one.remark}</Box>}
        </Box>
      ))}
    </Box>
  );
}

function Review({ review }: { review: NonNullable<Renovation['review']> }) {
  const t = useTranslate();
  const words = useWorkWords();
  const join = useJoin();
  const { moment } = useTimeWords();
  return (
    <Card title={t('works.review')} aside={<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([review.by?.name, moment(review.at)])}</Box>}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {review.points.map(({ topic, result, remark }) => <Box key={topic} sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}><Pill tone={toneOf(result)}>{words('point', result)}</Pill><b>{words('topic', topic)}</b>{remark && <span>{remark}</span>}</Box>)}
      </Box>
    </Card>
  );
}
