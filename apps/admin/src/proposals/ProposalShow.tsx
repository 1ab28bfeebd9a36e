import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { incidentPath } from '../incidents/path.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useAsked } from '../layout/useAsked.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { useWork, WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import { Deciding, DismissDialog } from './Deciding.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { DISMISS, mayDecide, mayDismiss, type ProposalFacts } from './model.ts';
import { PROPOSALS_PATH } from './path.ts';
import { proposalDocument } from './proposals.graphql.ts';
import { useGrowthWords } from './useGrowthWords.ts';
import { useProposalWords } from './useProposalWords.ts';

/** One proposal: what it rests on, by which figures, and what was decided. */
export function ProposalShow() {
  const { id = '' } = useParams();
  const query = useWork(id, async () => (await client.request(proposalDocument, { id })).incidentProposal);
  const held = new Set(query.data?.evidence.map(({ complaint }) => complaint.id));
  useChangesSoon(() => void query.refetch(), 1_000, ({ kind, id: changed }) => kind === 'Complaint' && held.has(changed));
  return <WorkFrame query={query} back={PROPOSALS_PATH} name="proposals">{query.data && <Shown key={query.data.id} proposal={query.data} />}</WorkFrame>;
}

function Shown({ proposal }: { proposal: ProposalFacts }) {
  const say = useProposalWords();
  const words = useWorkWords();
  const growth = useGrowthWords(proposal);
  return (
    <>
      <WorkHead number={proposal.number} status={proposal.status} word={words('proposalStatus', proposal.status)} title={say(proposal)} more={<Pill tone="neutral">{words('concentrationGround', proposal.ground)}</Pill>} />
      <WorkBody entries={proposal.entries} say={growth} next={<Next proposal={proposal} />}>
        <Decision proposal={proposal} />
        <EvidenceCard proposal={proposal} />
        <FiguresCard proposal={proposal} />
      </WorkBody>
    </>
  );
}

/** The decision as the next step; once it is made, where it led. */
function Next({ proposal }: { proposal: ProposalFacts }) {
  const t = useTranslate();
  const asked = useAsked((action) => action === DISMISS && mayDismiss(proposal));
  const [dismissing, setDismissing] = useState(asked !== null);
  const { status, incident } = proposal;
  const open = status === 'PROPOSED';
  return (
    <Card title={t('works.next')} id="next">
      <Box data-status={status} sx={{ display: 'grid', gap: 1.25 }}>
        <Box sx={{ color: 'text.secondary' }}>{t(open ? (mayDecide(proposal) ? 'proposal.decide' : 'proposal.others') : `proposal.decided.${status}`)}</Box>
        {open && <Deciding proposal={proposal} large onDismiss={() => setDismissing(true)} />}
        {incident && <Button component={RouterLink} to={incidentPath(incident.id)} data-incident-link={incident.number} variant="contained" sx={{ minHeight: 52 }}>{t('proposal.seeIncident', { number: incident.number })}</Button>}
      </Box>
      {dismissing && <DismissDialog proposal={proposal} onClose={() => setDismissing(false)} />}
    </Card>
  );
}

/** What somebody made of it: the verdict, why, who and when. */
function Decision({ proposal }: { proposal: ProposalFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const { status, verdict, reason, decidedAt, decidedBy, incident } = proposal;
  if (!decidedAt) return null;
  return (
    <Card title={t('proposal.decision')} id="decision">
      <Box sx={{ display: 'grid', gap: 0.75 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Pill tone={status === 'ACCEPTED' ? 'green' : 'neutral'}>{words('proposalEnding', verdict ?? status)}</Pill>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([decidedBy?.name, moment(decidedAt)])}</Box>
        </Box>
        {reason && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Box>}
        {incident && <Box sx={{ overflowWrap: 'anywhere' }}>{join([incident.number, incident.title])}</Box>}
      </Box>
    </Card>
  );
}
