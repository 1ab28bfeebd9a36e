import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Failure } from '../controls/Failure.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';

interface FrameProps { title: string; lead: ReactNode; actions?: ReactNode; pending: boolean; error: unknown; onRetry: () => void; children: ReactNode }

/** The frame of the pages of playbooks, open to whoever works here. */
export function Frame({ title, lead, actions, pending, error, onRetry, children }: FrameProps) {
  usePageTitle(title);
  return (
    <Page>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Typography variant="h1">{title}</Typography>
          <Typography component="div" sx={{ color: 'text.secondary' }}>{lead}</Typography>
        </Box>
        {actions && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
      </Box>
      {pending ? <Box aria-busy><Skeleton height={56} /><Skeleton height={56} /><Skeleton height={56} /></Box>
        : <>{error ? <Box sx={{ mb: 1.5 }}><Failure error={error} onRetry={onRetry} /></Box> : null}{children}</>}
    </Page>
  );
}
