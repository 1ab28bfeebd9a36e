import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';

interface EditorLineProps { id: string; name: string; note?: string | undefined; own: boolean; /** Gives what is typed more room than its name. */ wide?: boolean; button: string; onToggle: () => void; children: ReactNode }
/** One line of the editor: what it is, what is inherited or set here, and the button that turns one into the other. */
export function EditorLine({ id, name, note, own, wide = false, button, onToggle, children }: EditorLineProps) {
  const t = useTranslate();
  return (
    <Box component="li" data-line={id} sx={({ look }) => ({ display: 'grid', gap: 1, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: `minmax(0, ${wide ? 0.5 : 1}fr) minmax(0, ${wide ? 1.5 : 1}fr) 116px` }, px: 1, py: 1.25, borderBottom: 1, borderColor: 'divider', bgcolor: own ? look.primarySoft : 'transparent' })}>
      <Box>{name}{note && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{note}</Box>}</Box>
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, gridRow: { xs: 2, sm: 'auto' } }}>{children}</Box>
      <Button size="small" variant="outlined" onClick={onToggle} aria-label={t('app.mark.named', { name: button, text: name })} sx={{ gridColumn: { xs: 2, sm: 'auto' }, gridRow: { xs: 1, sm: 'auto' } }}>{button}</Button>
    </Box>
  );
}
