import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import type { WorkWaitingFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { WorkCard } from './WorkCard.tsx';
import { worksWaitingDocument } from './works.graphql.ts';

const SHOWN = 6;
type Subject = WorkWaitingFragment['subject'];

/** Where a subject is worked on, and what it is called; null for what other rooms show. */
function placeOf(subject: Subject, day: (iso: string) => string): { readonly to: string; readonly number: string; readonly title: string } | null {
  switch (subject.__typename) {
    case 'Finding': return { to: `/findings/${subject.id}`, number: subject.number, title: subject.description };
    case 'Renovation': return { to: `/renovations/${subject.id}`, number: subject.number, title: subject.scope };
    case 'Defect': return { to: `/handovers/${subject.sheet.id}`, number: subject.number, title: subject.description };
    case 'WeeklyCheck': return { to: `/weekly-checks/${subject.id}`, number: subject.number, title: `${day(subject.startsAt)} – ${day(new Date(Date.parse(subject.dueAt) - 1).toISOString())}` };
    case 'Commitment': return { to: '/findings?tab=commitments', number: subject.number, title: subject.text };
    default: return null;
  }
}

/** Works and checks whose deadline the person owes, the first due first; nothing when there are none. */
export function WorksWaiting() {
  const t = useTranslate();
  const words = useWords();
  const { community } = useCommunity();
  const { day, now } = useTimeWords();
  const { data } = useQuery({ queryKey: ['works', 'waiting', community.id], refetchInterval: 60_000, queryFn: () => client.request(worksWaitingDocument, { communityId: community.id }) });
  const waiting = [...(data?.missed.nodes ?? []), ...(data?.running.nodes ?? [])].filter(({ metAt, cancelledAt, startsAt }) => !metAt && !cancelledAt && Date.parse(startsAt) <= now).flatMap((deadline) => {
    const place = placeOf(deadline.subject, day);
    return place === null ? [] : [{ deadline, place }];
  });
  if (waiting.length === 0) return null;
  return (
    <Card title={t('works.waiting', { n: waiting.length })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {waiting.slice(0, SHOWN).map(({ deadline, place }) => <li key={deadline.id}><WorkCard {...place} pills={[['NONE', words('rule', deadline.rule)]]} deadline={deadline} /></li>)}
      </Box>
    </Card>
  );
}
