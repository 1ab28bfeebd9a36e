import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { WEEKLY_CHECK_SECTIONS } from '@huiyin/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import type { WeeklyCheckListsQuery, WeeklyCheckQuery } from '../gql/graphql.ts';
import { FindingsOf } from '../findings/FindingsOf.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import type { WorkAsk } from '../works/WorkDialog.tsx';
import { Facts, NextStep, useWork, WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import { weeklyCheckDocument, weeklyListsDocument } from '../works/works.graphql.ts';
import { SectionCard } from './SectionCard.tsx';

export type WeeklyCheck = NonNullable<WeeklyCheckQuery['weeklyCheck']>;
export type CheckList = WeeklyCheckListsQuery['weeklyCheckLists'][number];

export function WeeklyCheckShow() {
  const { id = '' } = useParams();
  const query = useWork(id, async () => (await client.request(weeklyCheckDocument, { id })).weeklyCheck);
  return <WorkFrame query={query} back="/weekly-checks" name="weeklyChecks">{query.data && <Shown check={query.data} />}</WorkFrame>;
}

/** What there is to check now; a signed week shows what there was instead. */
function useLists(signed: boolean): readonly CheckList[] {
  const { community } = useCommunity();
  const { data } = useQuery({ queryKey: ['works', 'weeklyLists', community.id], enabled: !signed, queryFn: () => client.request(weeklyListsDocument, { communityId: community.id }) });
  return data?.weeklyCheckLists ?? [];
}

function Shown({ check }: { check: WeeklyCheck }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { community } = useCommunity();
  const { day, moment, now } = useTimeWords();
  const signed = check.status === 'SIGNED';
  const lists = useLists(signed);
  const done = check.sections.length;
  const next = WEEKLY_CHECK_SECTIONS.find((section) => !check.sections.some((one) => one.section === section));
  const mayRecord = check.allowedActions.some(({ action, allowed }) => action === 'weeklyCheckRecordSection' && allowed);
  const title = t('works.weekOf', { from: day(check.startsAt), to: day(new Date(Date.parse(check.dueAt) - 1).toISOString()) });
  const sent = { checkId: check.id, expectedVersion: check.version };
  const recordOf = (section: string): WorkAsk => ({ action: 'weeklyCheckRecordSection', title: words('section', section), sent: { ...sent, section } });
  return (
    <>
      <WorkHead number={check.number} status={check.status} word={words('weekly', check.status)} title={title} />
      <WorkBody
        deadlines={check.deadlines} entries={check.entries}
        next={(
          <NextStep
            actions={check.allowedActions.filter(({ action }) => action === 'weeklyCheckSign')} order={[]} sent={sent} title={title} initial={{ weeklyCheckSign: { late: now > Date.parse(check.dueAt) } }} hint={nextHint()}
            extra={(
              <>
                {next && mayRecord && <WorkButton strong wide ask={recordOf(next)} />}
                {check.sections.some(({ result }) => result === 'FINDING') && <WorkButton wide ask={{ action: 'findingRecord', title, sent: { communityId: community.id, source: 'WEEKLY_CHECK', sourceId: check.id } }} />}
              </>
            )}
          />
        )}
      >
        <Card title={t('works.progress', { done, of: WEEKLY_CHECK_SECTIONS.length })}>
          <LinearProgress variant="determinate" value={(done / WEEKLY_CHECK_SECTIONS.length) * 100} aria-label={t('works.progress', { done, of: WEEKLY_CHECK_SECTIONS.length })} sx={{ height: 8, borderRadius: 4, mb: 2 }} />
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {WEEKLY_CHECK_SECTIONS.map((section, index) => <li key={section}><SectionCard step={index + 1} section={section} checked={check.sections.find((one) => one.section === section)} list={lists.find((one) => one.section === section)} current={section === next} ask={mayRecord ? recordOf(section) : null} /></li>)}
          </Box>
        </Card>
        {check.signature && <Card title={t('works.signature')}><Facts facts={[['signedBy', join([check.signature.by?.name, moment(check.signature.at)])], ['lateReason', check.signature.reason], ['shownHash', check.signature.shownHash.slice(0, 16)]]} /></Card>}
        <FindingsOf subjectId={check.id} />
      </WorkBody>
    </>
  );

  function nextHint(): string | undefined {
    if (signed) return undefined;
    return next ? t('works.nextSection', { name: words('section', next) }) : t('works.readyToSign');
  }
}
