import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useChanges } from '../providers/live.tsx';
import { findingsDocument } from '../works/works.graphql.ts';
import { FindingCard } from './FindingCard.tsx';

/** The findings made in one check or renovation; nothing when there are none. Without a community, of the one that is open. */
export function FindingsOf({ subjectId, communityId }: { subjectId: string; communityId?: string }) {
  const t = useTranslate();
  const { community } = useCommunity();
  const { data, refetch } = useQuery({ queryKey: ['works', 'findingsOf', subjectId], queryFn: async () => (await client.request(findingsDocument, { communityId: communityId ?? community.id, filter: { sourceId: subjectId }, after: null })).page });
  useChanges((change) => { if (change.kind === 'Finding') void refetch(); });
  if (!data?.nodes.length) return null;
  return <Card title={t('works.findingsHere', { n: data.totalCount })}><Box sx={{ display: 'grid', gap: 1.25 }}>{data.nodes.map((one) => <FindingCard key={one.id} finding={one} />)}</Box></Card>;
}
