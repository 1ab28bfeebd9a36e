import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, py: { xs: 5, sm: 7 }, px: 3, textAlign: 'center' }}>
      <svg width="88" height="64" viewBox="0 0 88 64" aria-hidden fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" style={{ opacity: 0.45 }}>
        <circle cx="24" cy="32" r="5" fill="currentColor" stroke="none" />
        <path d="M36 20a17 17 0 0 1 0 24M46 12a28 28 0 0 1 0 40M56 4a39 39 0 0 1 0 56" />
      </svg>
      <Typography variant="h2">{title}</Typography>
      {hint && <Typography sx={{ color: 'text.secondary', maxWidth: 440 }}>{hint}</Typography>}
      {children && <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap', justifyContent: 'center' }}>{children}</Box>}
    </Box>
  );
}
