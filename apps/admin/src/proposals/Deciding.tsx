import AlarmIcon from '@mui/icons-material/CrisisAlertRounded';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ProposalRowFragment } from '../gql/graphql.ts';
import { ALARM_BUTTON } from '../look/palette.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { WorkDialog } from '../works/WorkDialog.tsx';
import { DISMISS, mayAccept, mayDismiss } from './model.ts';
import { acceptPath } from './path.ts';
import { proposalDocument } from './proposals.graphql.ts';
import { useProposalWords } from './useProposalWords.ts';

/** What a person decides: raise an incident from it, or not. Nothing that the API does not allow. */
export function Deciding({ proposal, large = false, onDismiss }: { proposal: ProposalRowFragment; large?: boolean; onDismiss: () => void }) {
  const t = useTranslate();
  const { community, choose } = useCommunity();
  const { id, number, community: { id: place } } = proposal;
  // An address leads to proposals of other communities, too: it is raised where the complaints are.
  const go = (): void => { if (place !== community.id) choose(place); };
  const height = large ? 60 : 48;
  return (
    <>
      {mayAccept(proposal) && <Button component={Link} to={acceptPath(id)} onClick={go} data-accept={number} variant="contained" startIcon={<AlarmIcon />} sx={[ALARM_BUTTON, { minHeight: height, fontWeight: 700, flex: { xs: '1 1 auto', sm: large ? '1 1 auto' : '0 0 auto' }, ...(large ? { fontSize: '1.125rem' } : {}) }]}>{t('proposal.accept')}</Button>}
      {mayDismiss(proposal) && <Button variant="outlined" data-action={DISMISS} onClick={onDismiss} sx={{ minHeight: large ? 48 : height, flex: { xs: '0 1 auto', sm: '0 0 auto' } }}>{t(`works.action.${DISMISS}`)}</Button>}
    </>
  );
}

/** Dismisses one with a verdict, as it was read; when more complaints joined meanwhile, they are looked at first. */
export function DismissDialog({ proposal, onClose }: { proposal: ProposalRowFragment; onClose: () => void }) {
  const t = useTranslate();
  const say = useProposalWords();
  const { id, version } = proposal;
  const read = async () => ({ proposalId: id, expectedVersion: (await client.request(proposalDocument, { id })).incidentProposal?.version ?? version });
  return <WorkDialog ask={{ action: DISMISS, title: say(proposal), sent: { proposalId: id, expectedVersion: version } }} fresh={{ read, words: t('proposal.stale') }} onClose={onClose} />;
}

