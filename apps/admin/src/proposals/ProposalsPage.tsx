import { useState } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { ProposalRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { INCIDENTS_PATH } from '../incidents/path.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';
import { Deciding, DismissDialog } from './Deciding.tsx';
import { PolicyLink } from './FiguresCard.tsx';
import { mayDecide, shareOf } from './model.ts';
import { proposalPath } from './path.ts';
import { PROPOSAL_FILTERS, useProposals, type ProposalFilterName } from './useProposals.ts';
import { useProposalWords } from './useProposalWords.ts';

const NAMES = Object.keys(PROPOSAL_FILTERS) as ProposalFilterName[];

/** The proposals of the community: what waits for a decision first, then what was decided, the newest first. */
export function ProposalsPage() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<ProposalFilterName>('all');
  const [dismissing, setDismissing] = useState<ProposalRowFragment | null>(null);
  const { rows, total, error, isPending, refetch, more } = useProposals(chosen);
  usePageTitle(t('proposal.list'));
  return (
    <Page narrow>
      <Button component={Link} to={INCIDENTS_PATH} startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5 }}>{t('works.menu.incidents')}</Button>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5, mb: 0.5 }}>
        <Typography variant="h1">{t('proposal.list')}</Typography>
        <Typography role="status" sx={{ color: 'text.secondary' }}>{total === null ? '' : t('works.total', { n: total })}</Typography>
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('proposal.lead')}</Box>
      <Box role="group" aria-label={t('works.filter')} sx={{ display: 'flex', gap: 1, mb: 2, flexWrap: 'wrap' }}>
        {NAMES.map((one) => <Chip key={one} data-filter={one} label={t(`proposal.chip.${one}`)} aria-pressed={one === chosen} color={one === chosen ? 'primary' : 'default'} variant={one === chosen ? 'filled' : 'outlined'} onClick={() => setChosen(one)} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem', px: 0.75 }} />)}
      </Box>
      {isPending && [1, 2, 3].map((one) => <Skeleton key={one} height={120} sx={{ transform: 'none', mb: 1.25 }} />)}
      {error !== null && <Box sx={{ mb: 2 }}><Failure error={error} onRetry={refetch} /></Box>}
      {chosen === 'all' && <Verdicts rows={rows} />}
      {total === 0 && <EmptyState title={t(`proposal.empty.${chosen}`)} hint={t(chosen === 'all' ? 'proposal.emptyHint' : 'works.emptyFiltered')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{rows.map((one) => <li key={one.id}><Proposal proposal={one} onDismiss={() => setDismissing(one)} /></li>)}</Box>
      {more !== null && <Box sx={{ display: 'grid', justifyContent: 'center', mt: 2 }}><Button variant="outlined" disabled={more.fetching} onClick={more.fetch} sx={{ minHeight: 48 }}>{t('works.more')}</Button></Box>}
      {dismissing && <DismissDialog key={dismissing.id} proposal={dismissing} onClose={() => setDismissing(null)} />}
    </Page>
  );
}

/** What became of those below: from it follows whether the figures of the rules are right. */
function Verdicts({ rows }: { rows: readonly ProposalRowFragment[] }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { decided, counts } = shareOf(rows);
  if (decided === 0) return null;
  const said = counts.map(([ending, n]) => t('proposal.times', { ending: words('proposalEnding', ending), n })).join(t('proposal.between'));
  return (
    <Card sx={{ mb: 2, py: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0 }}>
          <Box data-share={decided} sx={{ fontWeight: 600 }}>{t('app.mark.named', { name: t('proposal.share', { n: decided }), text: said })}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('proposal.shareHint')}</Box>
        </Box>
        <PolicyLink />
      </Box>
    </Card>
  );
}

function Proposal({ proposal, onDismiss }: { proposal: ProposalRowFragment; onDismiss: () => void }) {
  const t = useTranslate();
  const join = useJoin();
  const say = useProposalWords();
  const words = useWorkWords();
  const { age, moment } = useTimeWords();
  const { id, number, status, ground, place, until, verdict, reason, decidedAt, decidedBy, incident } = proposal;
  const open = status === 'PROPOSED' && mayDecide(proposal);
  const ending = words('proposalEnding', verdict ?? status);
  const why = incident ? `${incident.number} ${incident.title}` : reason;
  const decision = decidedAt && join([why ? t('app.mark.named', { name: ending, text: why }) : ending, decidedBy?.name, moment(decidedAt)]);
  return (
    <Box data-proposal={number} data-status={status}>
      <WorkCard to={proposalPath(id)} number={number} pills={[[status, words('proposalStatus', status)], ['NONE', words('concentrationGround', ground)]]} title={say(proposal)} lines={[join([place, t('proposal.latest', { age: age(until) })]), decision]}>
        {open && <Box sx={{ display: 'flex', gap: 1 }}><Deciding proposal={proposal} onDismiss={onDismiss} /></Box>}
      </WorkCard>
    </Box>
  );
}
