import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import type { WeeklyCheckRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';
import { WorkList } from '../works/WorkList.tsx';
import { weeklyChecksDocument } from '../works/works.graphql.ts';

/** Weekly checks of one community, the newest week first. */
export function WeeklyCheckList() {
  const t = useTranslate();
  const navigate = useNavigate();
  usePageTitle(t('works.menu.weeklyChecks'));
  return (
    <Page>
      <WorkList<WeeklyCheckRowFragment>
        name="weeklyChecks" kind="WeeklyCheck" filters={{ all: {}, open: { open: true } }} create="weeklyCheckOpen" onCreated={(id) => navigate(`/weekly-checks/${id}`)}
        read={async (variables) => (await client.request(weeklyChecksDocument, variables)).page} row={(row) => <Row check={row} />}
      />
    </Page>
  );
}

function Row({ check }: { check: WeeklyCheckRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { day, moment } = useTimeWords();
  const { signature } = check;
  return (
    <WorkCard
      to={`/weekly-checks/${check.id}`} number={check.number} title={t('works.weekOf', { from: day(check.startsAt), to: day(new Date(Date.parse(check.dueAt) - 1).toISOString()) })}
      pills={[[check.status, words('weekly', check.status)], ...(signature?.late ? [['FINDING', t('works.signedLate')] as const] : []), ...(check.openFindings > 0 ? [['FINDING', t('works.openFindings', { n: check.openFindings })] as const] : [])]}
      lines={[signature ? join([signature.by?.name, moment(signature.at)]) : t('works.progress', { done: check.sections.length, of: 3 })]} deadline={check.nextDeadline}
    />
  );
}
