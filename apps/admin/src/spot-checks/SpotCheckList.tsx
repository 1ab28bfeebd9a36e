import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useOwnerWords } from '../deadlines/useOwnerWords.ts';
import type { SpotCheckRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';
import { WorkList } from '../works/WorkList.tsx';
import { spotChecksDocument } from './spot-checks.graphql.ts';
import { useSpotTitle } from './useSpotTitle.ts';

/** Spot checks of one community by the offices above it (NOT-13): what is owed first. */
export function SpotCheckList() {
  const t = useTranslate();
  const navigate = useNavigate();
  usePageTitle(t('works.menu.spotChecks'));
  return (
    <Page>
      <WorkList<SpotCheckRowFragment>
        name="spotChecks" kind="SpotCheck" filters={{ open: { open: true }, overdue: { open: true, overdue: true }, all: {} }} create="spotCheckOpen" onCreated={(id) => navigate(`/spot-checks/${id}`)}
        read={async (variables) => (await client.request(spotChecksDocument, variables)).page} row={(row) => <Row check={row} />}
      />
    </Page>
  );
}

function Row({ check }: { check: SpotCheckRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const owner = useOwnerWords();
  const titleOf = useSpotTitle();
  const { moment } = useTimeWords();
  const { kind, status, month, occasion, items, openFindings, nextDeadline, openedBy, completedAt, completedBy } = check;
  return (
    <WorkCard
      to={`/spot-checks/${check.id}`} number={check.number} title={titleOf(month)} deadline={nextDeadline}
      pills={[[status, words('spotCheck', status)], ['NONE', words('spotKind', kind)], ...(openFindings > 0 ? [['FINDING', t('works.openFindings', { n: openFindings })] as const] : [])]}
      lines={[
        occasion, t('works.spot.items', { n: items.length }), nextDeadline && t('complaint.show.owner', { owner: owner(nextDeadline.owner) }),
        completedAt ? join([words('spotCheck', status), completedBy?.name, moment(completedAt)]) : openedBy?.name,
      ]}
    />
  );
}
