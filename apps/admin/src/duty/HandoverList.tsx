import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { HandoverRowFragment } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';
import { WorkList } from '../works/WorkList.tsx';
import { shiftHandoversDocument } from './duty.graphql.ts';
import { useDutyWords } from './useDutyWords.ts';
import { useHandoverWords } from './useHandoverWords.ts';

/** 交接班记录: what is not taken over yet, then all of them, the newest first. */
export function HandoverList() {
  const t = useTranslate();
  usePageTitle(t('duty.handovers'));
  return (
    <Page>
      <Button component={Link} to="/duty" startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5 }}>{t('app.menu.duty')}</Button>
      <WorkList<HandoverRowFragment>
        name="shiftHandovers" kind="ShiftHandover" filters={{ open: { status: ['DRAFTED', 'GIVEN', 'RETURNED'] }, all: {} }}
        read={async (variables) => (await client.request(shiftHandoversDocument, variables)).page} row={(row) => <Row handover={row} />}
      />
    </Page>
  );
}

function Row({ handover }: { handover: HandoverRowFragment }) {
  const words = useWorkWords();
  const { span } = useDutyWords();
  const { title, fromTo, counts } = useHandoverWords(handover);
  return <WorkCard to={`/duty/handovers/${handover.id}`} number={handover.number} pills={[[handover.status, words('shiftHandover', handover.status)]]} title={`${title} ${span(handover.shift)}`} lines={[fromTo, counts]} />;
}
