import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { PlaybookRowFragment } from '../gql/graphql.ts';

type Shortcomings = PlaybookRowFragment['shortcomings'];

/** Where a playbook falls short of what a duty manager needs at night; it is shown and keeps nobody from approving. */
export function Measure({ shortcomings }: { shortcomings: Shortcomings }) {
  const t = useTranslate();
  if (shortcomings.length === 0) return <Alert severity="success" data-measure="sound">{t('playbook.short.sound')}</Alert>;
  return (
    <Alert severity="warning" data-measure="short">
      <Box sx={{ fontWeight: 650 }}>{t('playbook.short.title')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{shortcomings.map(({ kind, found, wanted }) => <li key={kind} data-shortcoming={kind}>{t(`playbook.short.${kind}`, { found, wanted })}</li>)}</Box>
      <Box sx={{ mt: 0.5 }}>{t('playbook.short.lead')}</Box>
    </Alert>
  );
}
