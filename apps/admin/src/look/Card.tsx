import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SxProps, Theme } from '@mui/material/styles';

interface CardProps { title?: ReactNode; aside?: ReactNode; children: ReactNode; sx?: SxProps<Theme>; id?: string }

export function Card({ title, aside, children, sx, id }: CardProps) {
  return (
    <Box component="section" id={id} sx={[{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 3.5, p: { xs: 2, sm: 2.5 } }, ...(Array.isArray(sx) ? sx : [sx])]}>
      {title && (
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1.5, mb: 1.5 }}>
          <Typography variant="h2">{title}</Typography>
          {aside}
        </Box>
      )}
      {children}
    </Box>
  );
}

/** A page's outer measure; wide tables may use all of it. */
export function Page({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return <Box sx={{ p: { xs: 2, sm: 2.5, lg: 3.5 }, maxWidth: narrow ? 860 : 1560, mx: 'auto' }}>{children}</Box>;
}
