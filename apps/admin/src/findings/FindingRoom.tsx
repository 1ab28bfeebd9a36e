import { useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { DeadlineMenu } from '../deadlines/DeadlineMenu.tsx';
import type { CommitmentsQuery, DailyChecksQuery, FindingFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import { WorkCard } from '../works/WorkCard.tsx';
import { WorkList } from '../works/WorkList.tsx';
import { commitmentsDocument, dailyChecksDocument, findingsDocument } from '../works/works.graphql.ts';
import { FindingCard } from './FindingCard.tsx';

const TABS = ['findings', 'dailyChecks', 'commitments'] as const;
const OPEN_FIRST = { open: { open: true }, overdue: { open: true, overdue: true }, all: {} };

/** Checks and rectification 检查与整改: findings of every source, the checks of the day, the centre's commitments. */
export function FindingRoom() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [asked, setAsked] = useSearchParams();
  const [tab, setTab] = useState<(typeof TABS)[number]>(TABS.find((one) => one === asked.get('tab')) ?? 'findings');
  usePageTitle(t('works.menu.checks'));
  const choose = (next: (typeof TABS)[number]): void => { setTab(next); setAsked(next === 'findings' ? {} : { tab: next }, { replace: true }); };
  return (
    <Page>
      <Typography variant="h1" sx={{ mb: 1 }}>{t('works.menu.checks')}</Typography>
      <Tabs value={tab} onChange={(_, next: (typeof TABS)[number]) => choose(next)} sx={{ mb: 2 }} aria-label={t('works.menu.checks')}>{TABS.map((one) => <Tab key={one} value={one} label={t(`works.menu.${one}`)} sx={{ fontSize: '0.9375rem', minHeight: 48 }} />)}</Tabs>
      {tab === 'findings' && <WorkList<FindingFactsFragment> title={false} name="findings" kind="Finding" filters={OPEN_FIRST} create="findingRecord" onCreated={(id) => navigate(`/findings/${id}`)} read={async (variables) => (await client.request(findingsDocument, variables)).page} row={(row) => <FindingCard finding={row} />} />}
      {tab === 'dailyChecks' && <WorkList<DailyCheck> title={false} name="dailyChecks" kind="DailyCheck" filters={{ all: {} }} create="dailyCheckRecord" read={async (variables) => (await client.request(dailyChecksDocument, variables)).page} row={(row) => <DailyCheckCard check={row} />} />}
      {tab === 'commitments' && <WorkList<Commitment> title={false} name="commitments" kind="Commitment" filters={OPEN_FIRST} create="commitmentMake" read={async (variables) => (await client.request(commitmentsDocument, variables)).page} row={(row) => <CommitmentCard commitment={row} />} />}
    </Page>
  );
}

type DailyCheck = DailyChecksQuery['page']['nodes'][number];
type Commitment = CommitmentsQuery['page']['nodes'][number];

function DailyCheckCard({ check }: { check: DailyCheck }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { community } = useCommunity();
  const { moment } = useTimeWords();
  return (
    <WorkCard
      number={check.number} title={check.text} lines={[join([words('where', check.where), check.place, check.department?.name]), join([check.checkedBy?.name, moment(check.checkedAt)]), check.openFindings > 0 && t('works.openFindings', { n: check.openFindings })]}
      pills={[[check.result, words('checkResult', check.result)]]}
    >
      {check.result === 'FINDING' && <WorkButton ask={{ action: 'findingRecord', title: check.text, sent: { communityId: community.id, source: 'DAILY_CHECK', sourceId: check.id }, initial: { description: check.text, place: check.place, departmentId: check.department?.id ?? '' } }} />}
    </WorkCard>
  );
}

function CommitmentCard({ commitment }: { commitment: Commitment }) {
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const mayClose = commitment.allowedActions.some(({ action, allowed }) => action === 'commitmentClose' && allowed);
  return (
    <WorkCard
      number={commitment.number} title={commitment.text} pills={[[commitment.status, words('commitment', commitment.status)]]} deadline={commitment.nextDeadline}
      lines={[join([commitment.toWhom, commitment.department?.name]), join([commitment.madeBy?.name, moment(commitment.madeAt)]), commitment.closing?.text]}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {mayClose && <WorkButton ask={{ action: 'commitmentClose', title: commitment.text, sent: { commitmentId: commitment.id, expectedVersion: commitment.version } }} />}
        {commitment.nextDeadline && <DeadlineMenu deadline={commitment.nextDeadline} title={commitment.number} />}
      </Box>
    </WorkCard>
  );
}
