import { useNavigate } from 'react-router-dom';
import { useTranslate } from 'ra-core';
import { usePageTitle } from '../layout/usePageTitle.ts';
import type { RenovationRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';
import { WorkList } from '../works/WorkList.tsx';
import { renovationsDocument } from '../works/works.graphql.ts';

const FILTERS = { open: { open: true }, underWorks: { status: ['UNDER_WORKS'] }, overdue: { overdue: true, open: true }, all: {} };

/** Renovations 装修 of one community. */
export function RenovationList() {
  const t = useTranslate();
  const navigate = useNavigate();
  usePageTitle(t('works.menu.renovations'));
  return (
    <Page>
      <WorkList<RenovationRowFragment>
        name="renovations" kind="Renovation" filters={FILTERS} create="renovationApply" onCreated={(id) => navigate(`/renovations/${id}`)}
        read={async (variables) => (await client.request(renovationsDocument, variables)).page} row={(row) => <Row renovation={row} />}
      />
    </Page>
  );
}

function Row({ renovation }: { renovation: RenovationRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { day } = useTimeWords();
  const { id, number, status, unit, applicant, scope, plannedStartAt, plannedEndAt, openFindings, nextDeadline } = renovation;
  return (
    <WorkCard
      to={`/renovations/${id}`} number={number} pills={[[status, words('renovation', status)], ...(openFindings > 0 ? [['FINDING', t('works.openFindings', { n: openFindings })] as const] : [])]}
      title={join([unit?.label ?? t('works.hiddenUnit'), applicant])} lines={[scope, `${day(plannedStartAt)} – ${day(plannedEndAt)}`]} deadline={nextDeadline}
    />
  );
}
