import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { DeadlineMenu } from '../deadlines/DeadlineMenu.tsx';
import type { DefectFactsFragment, HandoverSheetQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChanges } from '../providers/live.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import { WorkCard } from '../works/WorkCard.tsx';
import { Facts, NextStep, useWork, WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import { sheetDocument } from '../works/works.graphql.ts';

type Sheet = NonNullable<HandoverSheetQuery['handoverSheet']>;
const ORDER = ['defectReinspect', 'defectDemand', 'defectRectify'];

export function HandoverShow() {
  const { id = '' } = useParams();
  const query = useWork(id, async () => (await client.request(sheetDocument, { id, after: null })).handoverSheet);
  useChanges((change) => { if (change.kind === 'Defect') void query.refetch(); });
  return <WorkFrame query={query} back="/handovers" name="handovers">{query.data && <Shown sheet={query.data} />}</WorkFrame>;
}

function Shown({ sheet }: { sheet: Sheet }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { community } = useCommunity();
  const { moment } = useTimeWords();
  const title = sheet.unit?.label ?? sheet.area ?? t('works.hiddenUnit');
  const record = sheet.status === 'OPEN' ? <WorkButton strong wide ask={{ action: 'defectRecord', title, sent: { communityId: community.id, sheetId: sheet.id } }} /> : undefined;
  return (
    <>
      <WorkHead number={sheet.number} status={sheet.status} word={words('sheet', sheet.status)} title={title} />
      <WorkBody entries={sheet.entries} next={<NextStep actions={sheet.openDefects === 0 ? sheet.allowedActions : []} order={[]} sent={{ sheetId: sheet.id, expectedVersion: sheet.version }} title={title} extra={record} hint={sheet.openDefects > 0 ? t('works.openDefects', { n: sheet.openDefects }) : undefined} />}>
        <Card title={t('works.facts')}><Facts facts={[['form', words('form', sheet.form)], ['present', sheet.present], ['inspectedAt', moment(sheet.inspectedAt)], ['recordedBy', sheet.openedBy?.name], ['remark', sheet.closing?.text]]} /></Card>
        <Card title={t('works.defects', { n: sheet.defects.totalCount })}>
          {sheet.defects.totalCount === 0 && <Box sx={{ color: 'text.secondary' }}>{t('works.noDefects')}</Box>}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{sheet.defects.nodes.map((one) => <li key={one.id}><DefectCard defect={one} /></li>)}</Box>
          {sheet.defects.pageInfo.hasNextPage && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('works.moreDefects')}</Box>}
        </Card>
      </WorkBody>
    </>
  );
}

function DefectCard({ defect }: { defect: DefectFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { due, moment } = useTimeWords();
  const actions = defect.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const demand = defect.demands.at(-1);
  const failed = defect.reinspections.at(-1);
  return (
    <WorkCard
      number={defect.number} title={`${defect.place} · ${defect.description}`} deadline={defect.nextDeadline} pills={[[defect.status, words('defect', defect.status)]]}
      lines={[
        join([words('party', defect.party), defect.partyName]), demand && t('works.demanded', { at: moment(demand.at), due: due(demand.reinspectAt), text: demand.text, penalty: demand.penaltyRule }),
        defect.rectification && join([t('works.field.rectification'), defect.rectification.text]), failed && join([t(`works.verdict.${failed.passed ? 'passed' : 'failed'}`), failed.text, failed.by?.name]),
      ]}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {actions.map((action) => <WorkButton key={action} ask={{ action, title: defect.description, sent: { defectId: defect.id, expectedVersion: defect.version } }} />)}
        {defect.nextDeadline && <DeadlineMenu deadline={defect.nextDeadline} title={defect.number} />}
      </Box>
    </WorkCard>
  );
}
