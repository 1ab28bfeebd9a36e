import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** A titled part of a card, set off from the one before it. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5, '&:first-of-type': { borderTop: 0, pt: 0 } }}>
      <Typography variant="h3" sx={{ mb: 0.75, color: 'text.secondary' }}>{title}</Typography>
      <Box sx={{ display: 'grid', gap: 0.75, overflowWrap: 'anywhere' }}>{children}</Box>
    </Box>
  );
}
