import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { FeedbackFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { WorkList } from '../works/WorkList.tsx';
import { feedbacksDocument } from './feedback.graphql.ts';
import { noticePath } from './path.ts';
import { Reaction } from './Reaction.tsx';

/** What residents and staff say of notices 信息反馈 (NOT-11), of all notices of a community: what waits for an answer first. */
export function FeedbackList() {
  const t = useTranslate();
  usePageTitle(t('works.menu.noticeFeedback'));
  return (
    <Page narrow>
      <WorkList<FeedbackFactsFragment>
        name="noticeFeedback" kind="NoticeFeedback" filters={{ unanswered: { open: true }, all: {} }}
        read={async (variables) => (await client.request(feedbacksDocument, variables)).page} row={(row) => <Row reaction={row} />}
      />
    </Page>
  );
}

function Row({ reaction }: { reaction: FeedbackFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const { notice } = reaction;
  return (
    <Card>
      {notice && <Box sx={{ mb: 1, overflowWrap: 'anywhere' }}><MuiLink component={Link} to={noticePath(notice.id)} sx={{ display: 'inline-block', py: 0.5 }}>{join([notice.title || t('complaint.data.erased'), notice.number])}</MuiLink></Box>}
      <Reaction reaction={reaction} title={notice?.title ?? ''} />
    </Card>
  );
}
