import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { usePolicyWords } from '../policies/usePolicyWords.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Facts } from '../works/WorkShow.tsx';
import type { ProposalFacts } from './model.ts';

/** The way to the figures, for whoever may read them. */
export function PolicyLink() {
  const t = useTranslate();
  const { allowedActions } = useCommunityRoom();
  const reads = allowedActions?.some(({ action, allowed }) => action === 'paperworkRead' && allowed) ?? false;
  return reads ? <Link component={RouterLink} to="/policies#INCIDENTS" data-policy-link sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 44, flexShrink: 0 }}>{t('proposal.policy')}</Link> : null;
}

/** What it is about, and the rule that made it a proposal. */
export function FiguresCard({ proposal }: { proposal: ProposalFacts }) {
  const t = useTranslate();
  const words = useWords();
  const works = useWorkWords();
  const policy = usePolicyWords();
  const { moment } = useTimeWords();
  const { ground, content, place, households, from, until, proposedAt, neededHouseholds, withinMinutes, leastLikeness } = proposal;
  const figures = { within: policy.value('MINUTES', withinMinutes), n: neededHouseholds, least: leastLikeness ?? 0 };
  return (
    <Card title={t('works.facts')} id="facts">
      <Facts facts={[
        ['concentrationGround', works('concentrationGround', ground)], ['content', words('content', content)], ['place', place], ['households', t('proposal.households', { n: households })],
        ['firstAt', moment(from)], ['lastAt', moment(until)], ['proposedAt', moment(proposedAt)],
      ]} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center', justifyContent: 'space-between', mt: 1.5, pt: 0.5, minHeight: 44, borderTop: 1, borderColor: 'divider' }}>
        <Box data-rule={ground} sx={{ color: 'text.secondary' }}>{t(`proposal.rule.${ground}`, figures)}</Box>
        <PolicyLink />
      </Box>
    </Card>
  );
}
