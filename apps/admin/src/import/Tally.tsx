import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { ToneName } from '../look/palette.ts';

/** Three figures side by side; `scope`: the catalogue their words stand in. */
export function Tally({ figures, scope = 'importer' }: { figures: readonly [key: string, n: number, tone: ToneName][]; scope?: string }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1.5 }}>
      {figures.map(([key, n, tone]) => (
        <Box key={key} data-tally={key} sx={({ look }) => ({ p: 1.75, borderRadius: 3, bgcolor: look.tones[tone].fill, color: look.tones[tone].text })}>
          <Box sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}>{n.toLocaleString()}</Box>{t(`${scope}.${key}`)}
        </Box>
      ))}
    </Box>
  );
}
