import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import { client } from '../../providers/client.ts';
import { useCommunity } from '../../providers/community.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { similarComplaintsDocument } from '../complaints.graphql.ts';
import { complaintPath } from '../path.ts';
import { StatusPill } from '../StatusPill.tsx';
import { useDebounced } from './useDebounced.ts';

interface SimilarProps { title: string; location: string; unitId: string; linked: string; onLink: (number: string) => void }
const SHORTEST = 2;

/** Likely duplicates while typing (CMP-16): the clerk says whether it is the same matter. */
export function SimilarComplaints({ title, location, unitId, linked, onLink }: SimilarProps) {
  const t = useTranslate();
  const join = useJoin();
  const { community } = useCommunity();
  const { age } = useTimeWords();
  const asked = useDebounced(JSON.stringify({ title: title.trim(), location: location.trim() || null, unitId: unitId || null }), 450);
  const variables = JSON.parse(asked) as { title: string; location: string | null; unitId: string | null };
  const { data } = useQuery({
    queryKey: ['similar', community.id, asked], enabled: variables.title.length >= SHORTEST, staleTime: 30_000, retry: false, placeholderData: keepPreviousData,
    queryFn: () => client.request(similarComplaintsDocument, { communityId: community.id, ...variables }),
  });
  if (linked) {
    return (
      <Box role="status" sx={({ look }) => ({ display: 'flex', alignItems: 'center', gap: 1, p: 1.25, px: 1.75, borderRadius: 2.5, bgcolor: look.tones.amber.fill, color: look.tones.amber.text })}>
        <b>{t('complaint.create.linked', { number: linked })}</b>
        <Button size="small" data-plain color="inherit" sx={{ ml: 'auto' }} onClick={() => onLink('')}>{t('complaint.create.unlink')}</Button>
      </Box>
    );
  }
  const found = variables.title.length >= SHORTEST ? (data?.similarComplaints ?? []) : [];
  if (found.length === 0) return null;
  return (
    <Box role="status" data-similar sx={({ look }) => ({ borderRadius: 2.5, border: 1, borderColor: look.tones.amber.line, overflow: 'hidden' })}>
      <Box sx={({ look }) => ({ px: 1.75, py: 0.75, bgcolor: look.tones.amber.fill, color: look.tones.amber.text, fontWeight: 600, fontSize: '0.875rem' })}>{t('complaint.create.similar')}</Box>
      {found.map((one) => (
        <Box key={one.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', px: 1.75, py: 1, borderTop: 1, borderColor: 'divider', flexWrap: 'wrap' }}>
          <Box sx={{ minWidth: 0, flex: '1 1 200px' }}>
            <Link href={complaintPath(one)} target="_blank" rel="noopener" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{one.title}</Link>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([one.number, one.reporter.unit?.label ?? one.location, age(one.receivedAt)])}</Box>
          </Box>
          <StatusPill status={one.status} />
          <Button size="small" variant="outlined" data-plain onClick={() => onLink(one.number)}>{t('complaint.create.sameMatter')}</Button>
        </Box>
      ))}
    </Box>
  );
}
