import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import type { SpotCheckQuery } from '../gql/graphql.ts';
import { FindingsOf } from '../findings/FindingsOf.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { useChanges } from '../providers/live.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { Values } from '../works/definitions.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Facts, NextStep, useWork, WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import type { WorkEntry } from '../works/WorkTimeline.tsx';
import { ItemsCard } from './ItemsCard.tsx';
import { spotCheckDocument } from './spot-checks.graphql.ts';
import { useSpotTitle } from './useSpotTitle.ts';

export type SpotCheck = NonNullable<SpotCheckQuery['spotCheck']>;
const sentOf = ({ id, version }: SpotCheck): Values => ({ spotCheckId: id, expectedVersion: version });

export function SpotCheckShow() {
  const { id = '' } = useParams();
  const query = useWork(id, async () => (await client.request(spotCheckDocument, { id })).spotCheck);
  useChanges((change) => { if (change.kind === 'Finding') void query.refetch(); });
  const again = async (): Promise<SpotCheck | null> => (await query.refetch()).data ?? null;
  return <WorkFrame query={query} back="/spot-checks" name="spotChecks">{query.data && <Shown check={query.data} again={again} />}</WorkFrame>;
}

/** One spot check: what is done next, what was looked at, and what was found. Several may record in it at once. */
function Shown({ check, again }: { check: SpotCheck; again: () => Promise<SpotCheck | null> }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const say = useSaid();
  const { allowedActions, completedAt, completedBy, kind, items, occasion, openedAt, openedBy, status, summary } = check;
  const title = useSpotTitle()(check.month);
  const mayRecord = allowedActions.some(({ action, allowed }) => action === 'spotCheckRecordItem' && allowed);
  return (
    <>
      <WorkHead number={check.number} status={status} word={words('spotCheck', status)} title={title} more={<Pill tone="neutral">{words('spotKind', kind)}</Pill>} />
      <WorkBody
        deadlines={check.deadlines} entries={check.entries} say={say}
        next={<NextStep actions={allowedActions} order={['spotCheckRecordItem', 'spotCheckComplete']} sent={sentOf(check)} title={title} initial={{ spotCheckRecordItem: { inCommunity: check.community.id } }} hint={mayRecord ? t(items.length === 0 ? 'works.spot.hint' : 'works.spot.ready') : undefined} fresh={{ read: async () => sentOf((await again()) ?? check), words: t('works.spot.overtaken') }} />}
      >
        {summary && completedAt && <Card title={t('works.field.spotSummary')} aside={<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([completedBy?.name, moment(completedAt)])}</Box>}><Box data-summary sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{summary}</Box></Card>}
        <ItemsCard check={check} />
        <FindingsOf subjectId={check.id} communityId={check.community.id} />
        <Card title={t('works.facts')}><Facts facts={[['opened', join([openedBy?.name ?? t('deadline.clock'), moment(openedAt)])], ['occasion', occasion], ['completed', completedAt && join([completedBy?.name, moment(completedAt)])]]} /></Card>
      </WorkBody>
    </>
  );
}

/** What its entries say besides remarks. */
function useSaid(): (entry: WorkEntry) => readonly string[] {
  const join = useJoin();
  const words = useWorkWords();
  return ({ data }) => {
    const found = (data ?? {}) as Record<string, unknown>;
    const of = (key: string): string => (typeof found[key] === 'string' ? found[key] : '');
    return [join([words('spotTopic', of('topic')), words('checkResult', of('result')), of('place')]), of('occasion'), of('summary')].filter(Boolean);
  };
}
