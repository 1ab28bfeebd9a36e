import BackIcon from '@mui/icons-material/ArrowBackRounded';
import HideIcon from '@mui/icons-material/VisibilityOffOutlined';
import ShowIcon from '@mui/icons-material/VisibilityOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import { Pill } from '../../look/Pill.tsx';
import type { Clear } from '../run-command.ts';

interface HeaderProps { customer: CustomerFactsFragment; clear: Clear | null; onUnmask: () => void; onMask: () => void }

export function CustomerHeader({ customer, clear, onUnmask, onMask }: HeaderProps) {
  const t = useTranslate();
  const unmasking = customer.allowedActions.find(({ action }) => action === 'customerUnmask');
  const kinds = [...new Set(customer.relations.filter(({ current }) => current).map(({ relation }) => relation))];
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', ml: -1 }}>
        <Tooltip title={t('customer.show.back')}><IconButton component={Link} to="/customers" aria-label={t('customer.show.back')}><BackIcon /></IconButton></Tooltip>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{clear?.name ?? customer.name ?? t('customer.show.erased')}</Typography>
        {kinds.map((kind) => <Pill key={kind} tone="jade">{t(`customer.relation.${kind}`)}</Pill>)}
        {customer.ageGroup && customer.ageGroup !== 'ADULT' && <Pill tone="amber">{t(`customer.age.${customer.ageGroup}`)}</Pill>}
        {customer.majorBehaviourCount > 0 && <Pill tone="red">{t('customer.show.major', { n: customer.majorBehaviourCount })}</Pill>}
        {clear === null
          ? unmasking?.allowed && <Button variant="outlined" startIcon={<ShowIcon />} onClick={onUnmask} sx={{ ml: { sm: 'auto' } }}>{t('customer.show.unmask')}</Button>
          : <Button variant="outlined" startIcon={<HideIcon />} onClick={onMask} sx={{ ml: { sm: 'auto' } }}>{t('customer.unmask.hide')}</Button>}
      </Box>
      {clear !== null && <Alert severity="warning" role="status">{t('customer.unmask.shown')}</Alert>}
    </Box>
  );
}
