import { useState } from 'react';
import PlaceIcon from '@mui/icons-material/PlaceRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import type { ProposalRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Deciding, DismissDialog } from './Deciding.tsx';
import { PROPOSALS_PATH, proposalPath } from './path.ts';
import { useOpenProposals } from './useOpenProposals.ts';
import { useProposalWords } from './useProposalWords.ts';

const SHOWN = 3;

/** Proposals to raise an incident, for whoever may decide them: they come and go by themselves. Nothing where none is open. */
export function ProposalsCard() {
  const t = useTranslate();
  const { proposals, total } = useOpenProposals();
  // Beside the list, not in it: the form outlasts a proposal that somebody else decides meanwhile.
  const [dismissing, setDismissing] = useState<ProposalRowFragment | null>(null);
  const some = proposals.length > 0;
  return (
    <>
      <Box component="section" aria-label={t('proposal.list')} data-proposals={proposals.length} sx={({ look }) => (some ? { mb: 2, borderRadius: 3.5, border: '1.5px solid', borderColor: look.tones.amber.line, bgcolor: 'background.paper', overflow: 'hidden' } : {})}>
        <Box role="status" sx={({ look }) => (some ? { px: { xs: 2, sm: 2.5 }, py: 1, bgcolor: look.tones.amber.fill, color: look.tones.amber.text, fontWeight: 650 } : {})}>{some && t('proposal.waiting', { n: total })}</Box>
        {some && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {proposals.slice(0, SHOWN).map((one) => <Waiting key={one.id} proposal={one} onDismiss={() => setDismissing(one)} />)}
          </Box>
        )}
        {total > SHOWN && <Box sx={{ borderTop: 1, borderColor: 'divider', px: 1, py: 0.5 }}><Button component={RouterLink} to={PROPOSALS_PATH} data-more-proposals sx={{ minHeight: 44 }}>{t('proposal.more', { n: total - SHOWN })}</Button></Box>}
      </Box>
      {dismissing && <DismissDialog key={dismissing.id} proposal={dismissing} onClose={() => setDismissing(null)} />}
    </>
  );
}

/** One that waits: what it says, and the decision as two buttons. */
function Waiting({ proposal, onDismiss }: { proposal: ProposalRowFragment; onDismiss: () => void }) {
  const t = useTranslate();
  const join = useJoin();
  const say = useProposalWords();
  const words = useWorkWords();
  const { age, moment } = useTimeWords();
  const { id, number, ground, place, title, until } = proposal;
  return (
    <Box component="li" data-proposal={number} sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: { xs: 1.5, sm: 2.5 }, alignItems: { sm: 'center' }, px: { xs: 2, sm: 2.5 }, py: 1.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 0.5 }}>
        <Link component={RouterLink} to={proposalPath(id)} data-row-link color="inherit" sx={{ fontWeight: 700, fontSize: '1.125rem', lineHeight: 1.4, overflowWrap: 'anywhere', py: 0.25 }}>{say(proposal)}</Link>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', color: 'text.secondary', fontSize: '0.875rem' }}>
          <Pill tone="amber">{words('concentrationGround', ground)}</Pill>
          {place && <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, overflowWrap: 'anywhere' }}><PlaceIcon aria-hidden sx={{ fontSize: 17 }} />{place}</Box>}
          <Box component="span" title={moment(until)} sx={{ overflowWrap: 'anywhere' }}>{join([t('proposal.latest', { age: age(until) }), ground !== 'MATTER' && title, number])}</Box>
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexShrink: 0 }}><Deciding proposal={proposal} onDismiss={onDismiss} /></Box>
    </Box>
  );
}
