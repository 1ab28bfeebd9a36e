import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { Failure } from '../controls/Failure.tsx';
import { incidentPath } from '../incidents/path.ts';
import type { Raising } from '../incidents/useRaise.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { client } from '../providers/client.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { draftFrom, type ProposalFacts } from './model.ts';
import { askedProposal, proposalPath } from './path.ts';
import { proposalDocument } from './proposals.graphql.ts';
import { useProposalWords } from './useProposalWords.ts';

/** On the form of raising: the proposal that it accepts, where the address names one, and the complaints that join. */
export function ProposalOnForm({ raising }: { raising: Raising }) {
  const { search } = useLocation();
  const id = askedProposal(search);
  return id === null ? null : <Accepted key={id} id={id} raising={raising} />;
}

function Accepted({ id, raising: { draft, set } }: { id: string; raising: Raising }) {
  const t = useTranslate();
  const filled = useRef(false);
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['works', 'one', id], queryFn: async () => (await client.request(proposalDocument, { id })).incidentProposal ?? null });
  useChangesSoon(() => void refetch(), 300, (change) => change.id === id);
  // An emergency waits for no answer: what is raised before it came accepts the proposal, too. One that is decided, or not there, is not sent.
  const open = data === undefined || data?.status === 'PROPOSED';
  const sent = open ? id : '';
  useEffect(() => { if (draft.proposalId !== sent) set({ proposalId: sent }); }, [draft.proposalId, sent, set]);
  useEffect(() => {
    if (!data || data.status !== 'PROPOSED' || filled.current) return;
    filled.current = true;
    set({ drill: false, ...draftFrom(data, draft) });
  }, [data, draft, set]);
  if (isPending) return <Skeleton height={120} sx={{ transform: 'none' }} />;
  if (data === undefined) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === null) return <Alert severity="warning">{t('proposal.gone')}</Alert>;
  return open ? <Raised proposal={data} /> : <Decided proposal={data} />;
}

const SHOWN = 5;

function Raised({ proposal }: { proposal: ProposalFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const say = useProposalWords();
  const { id, number, evidence } = proposal;
  const free = evidence.filter(({ complaint }) => !complaint.incident);
  return (
    <Box component="section" aria-label={t('proposal.list')} data-raised-from={number} sx={({ look }) => ({ borderRadius: 3, border: 1, borderColor: look.tones.amber.line, bgcolor: 'background.paper', overflow: 'hidden' })}>
      <Box sx={({ look }) => ({ px: 2, py: 1.25, bgcolor: look.tones.amber.fill, color: look.tones.amber.text })}>
        <Box sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>{say(proposal)}</Box>
        <Link component={RouterLink} to={proposalPath(id)} color="inherit" underline="always" sx={{ fontSize: '0.875rem' }}>{join([t('proposal.one'), number])}</Link>
      </Box>
      <Box sx={{ px: 2, py: 1.25, fontSize: '0.9375rem' }}>
        <Box sx={{ fontWeight: 600 }}>{t('proposal.joins', { n: free.length })}</Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, color: 'text.secondary' }}>
          {free.slice(0, SHOWN).map(({ complaint }) => <Box component="li" key={complaint.id} data-joins={complaint.number} sx={{ overflowWrap: 'anywhere' }}>{join([complaint.number, complaint.title ?? t('complaint.data.erased')])}</Box>)}
          {free.length > SHOWN && <li>{t('works.andMore', { n: free.length - SHOWN })}</li>}
        </Box>
      </Box>
    </Box>
  );
}

/** Somebody was faster: where it led. What is raised now is raised by itself. */
function Decided({ proposal: { id, incident, status } }: { proposal: ProposalFacts }) {
  const t = useTranslate();
  const to = incident ? incidentPath(incident.id) : proposalPath(id);
  return <Alert severity="warning" action={<Button component={RouterLink} to={to} size="small" color="inherit" sx={{ minHeight: 44 }}>{t('incident.see')}</Button>}>{t(`proposal.already.${status}`, { number: incident?.number ?? '' })}</Alert>;
}
