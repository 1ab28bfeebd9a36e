import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { placeOf } from './places.ts';
import { WorkCard } from './WorkCard.tsx';
import { worksWaitingDocument } from './works.graphql.ts';

const SHOWN = 6;

/** Works and checks whose deadline the person owes, the first due first; nothing when there are none. */
export function WorksWaiting() {
  const t = useTranslate();
  const words = useWords();
  const { community } = useCommunity();
  const { day, now } = useTimeWords();
  const { data } = useQuery({ queryKey: ['works', 'waiting', community.id], refetchInterval: 60_000, queryFn: () => client.request(worksWaitingDocument, { communityId: community.id }) });
  const waiting = [...(data?.missed.nodes ?? []), ...(data?.running.nodes ?? [])].filter(({ metAt, cancelledAt, startsAt }) => !metAt && !cancelledAt && Date.parse(startsAt) <= now).flatMap((deadline) => {
    // Complaints have a list of their own.
    const place = deadline.subject.__typename === 'Complaint' ? null : placeOf(deadline.subject, day);
    return place === null ? [] : [{ deadline, place }];
  });
  if (waiting.length === 0) return null;
  return (
    <Card title={t('works.waiting', { n: waiting.length })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {waiting.slice(0, SHOWN).map(({ deadline, place }) => <li key={deadline.id}><WorkCard to={place.to} number={place.number} title={place.title} pills={[['NONE', words('rule', deadline.rule)]]} deadline={deadline} /></li>)}
      </Box>
    </Card>
  );
}
