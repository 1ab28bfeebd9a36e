import type { ReactNode } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Submission } from '../controls/useSubmission.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { NOTICES_PATH } from './path.ts';

interface FormPageProps { title: string; lead: ReactNode; action: string; submit: string; submission: Submission; restored: boolean; onDiscard: () => void; children: ReactNode; back?: string; backWord?: string; wide?: boolean; head?: ReactNode }

/** A long form: what was kept of it, its fields, and the one button that is always within reach. */
export function FormPage({ title, lead, action, submit, submission, restored, onDiscard, children, back = NOTICES_PATH, backWord, wide = false, head }: FormPageProps) {
  const t = useTranslate();
  const { form, working, refusal, errors } = submission;
  const faults = Object.keys(errors).length;
  usePageTitle(title);
  return (
    <Page narrow={!wide}>
      <Box component="form" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); submission.submit(); }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submission.submit(); } }} sx={{ display: 'grid', gap: 2.5 }}>
        <Box>
          <Button component={Link} to={back} startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5, minHeight: 44 }}>{backWord ?? t('notices.list')}</Button>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{title}</Typography>
          <Box sx={{ color: 'text.secondary' }}>{lead}</Box>
        </Box>
        {head}
        {restored && <Alert severity="info" action={<Button size="small" onClick={onDiscard} data-discard sx={{ minHeight: 44 }}>{t('notices.discard')}</Button>}>{t('notices.restored')}</Alert>}
        {children}
        <Box sx={{ position: 'sticky', bottom: 0, zIndex: 5, display: 'grid', gap: 1, py: 1.5, pb: 'calc(12px + env(safe-area-inset-bottom))', mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 }, bgcolor: 'background.default', borderTop: 1, borderColor: 'divider' }}>
          {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
          {faults > 0 && <Box role="status" sx={{ color: 'error.main' }}>{t('notices.faults', { n: faults })}</Box>}
          {working && <LinearProgress aria-label={t('action.working')} />}
          <Button type="submit" variant="contained" size="large" data-action={action} aria-disabled={working} sx={{ minHeight: 56, width: { xs: '100%', sm: 'auto' }, justifySelf: { sm: 'end' }, minWidth: { sm: 220 }, '&[aria-disabled=true]': { opacity: 0.7, cursor: 'progress' } }}>{working ? t('action.working') : submit}</Button>
        </Box>
      </Box>
    </Page>
  );
}
