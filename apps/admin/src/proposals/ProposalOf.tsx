import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { proposalPath } from './path.ts';

/** The way back to the proposal that an incident was raised from. */
export function ProposalOf({ proposal: { id, number } }: { proposal: { readonly id: string; readonly number: string } }) {
  const t = useTranslate();
  return <Link component={RouterLink} to={proposalPath(id)} data-proposal-link={number} sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 32, overflowWrap: 'anywhere' }}>{t('proposal.from', { number })}</Link>;
}
