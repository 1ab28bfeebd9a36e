import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { useCommunityRoom } from '../providers/community-room.ts';

interface PaperPageProps { title: string; lead: string; actions?: ReactNode; pending: boolean; error: unknown; onRetry: () => void; children: ReactNode }

/** The frame of the pages about paper: title, what it is for, what can be begun here; loading, failing, not for you. */
export function PaperPage({ title, lead, actions, pending, error, onRetry, children }: PaperPageProps) {
  const t = useTranslate();
  const { allowedActions } = useCommunityRoom();
  const denied = allowedActions?.find(({ action, allowed }) => action === 'paperworkRead' && !allowed);
  usePageTitle(title);
  return (
    <Page>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}>
          <Typography variant="h1">{title}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{lead}</Typography>
        </Box>
        {!denied && actions && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
      </Box>
      {denied ? <Alert severity="warning">{denied.reason ?? t('paper.notAllowed')}</Alert>
        : pending ? <Box aria-busy><Skeleton height={56} /><Skeleton height={56} /><Skeleton height={56} /></Box>
          : <>{error ? <Box sx={{ mb: 1.5 }}><Failure error={error} onRetry={onRetry} /></Box> : null}{children}</>}
    </Page>
  );
}
