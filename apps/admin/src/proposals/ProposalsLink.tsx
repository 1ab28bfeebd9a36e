import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useCommunity } from '../providers/community.ts';
import { PROPOSALS_PATH } from './path.ts';

/** The way to the proposals, decided ones too; offices have none of their own. */
export function ProposalsLink() {
  const t = useTranslate();
  const { community } = useCommunity();
  return community.level === 'COMMUNITY' ? <Button component={Link} to={PROPOSALS_PATH} data-proposals-link sx={{ ml: 'auto', minHeight: 44 }}>{t('proposal.list')}</Button> : null;
}
