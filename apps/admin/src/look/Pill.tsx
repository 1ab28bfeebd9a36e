import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { ToneName } from './palette.ts';

/** A word on a tinted ground. The word says it; the colour only helps. */
export function Pill({ tone, children, dot = false, title }: { tone: ToneName; children: ReactNode; dot?: boolean; title?: string }) {
  return (
    <Box
      component="span" title={title}
      sx={({ look }) => ({
        display: 'inline-flex', alignItems: 'center', gap: 0.75, px: 1, height: 26, borderRadius: 1.5, fontSize: '0.875rem', fontWeight: 600, whiteSpace: 'nowrap', flexShrink: 0,
        color: look.tones[tone].text, bgcolor: look.tones[tone].fill,
      })}
    >
      {dot && <Box component="span" aria-hidden sx={{ width: 7, height: 7, borderRadius: '50%', bgcolor: 'currentColor' }} />}
      {children}
    </Box>
  );
}
