import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { DRILL, LEVELS } from '../look/palette.ts';
import { useWorkWords } from '../works/useWorkWords.ts';

const LOOK = { display: 'inline-flex', alignItems: 'center', gap: 0.75, px: 1.25, borderRadius: 1.5, fontWeight: 700, whiteSpace: 'nowrap', flexShrink: 0 } as const;

/** The level of an incident: colour, number and word. */
export function LevelMark({ level, large = false }: { level: number; large?: boolean }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { ground, ink } = LEVELS[level as keyof typeof LEVELS] ?? LEVELS[4];
  return <Box component="span" data-level={level} sx={{ ...LOOK, height: large ? 36 : 28, fontSize: large ? '1.0625rem' : '0.9375rem', bgcolor: ground, color: ink }}>{t('incident.level', { n: level })}<span>{words('incidentLevel', String(level))}</span></Box>;
}

/** The mark of a drill 演习 beside the level. */
export function DrillMark() {
  const t = useTranslate();
  return <Box component="span" data-drill sx={{ ...LOOK, height: 28, fontSize: '0.9375rem', bgcolor: DRILL.ground, color: DRILL.ink }}>{t('incident.drill')}</Box>;
}

/** The band across a page: nobody takes a drill for the real thing. */
export function DrillBand() {
  const t = useTranslate();
  return (
    <Box role="note" data-drill-band sx={{ bgcolor: DRILL.ground, color: DRILL.ink, px: 2, py: 1, textAlign: 'center', borderRadius: 2.5, mb: 1.5, backgroundImage: 'repeating-linear-gradient(135deg, rgba(255,255,255,.09) 0 14px, transparent 14px 28px)' }}>
      <Box sx={{ fontWeight: 750, fontSize: '1.125rem', letterSpacing: '0.06em' }}>{t('incident.drillBand')}</Box>
      <Box sx={{ fontSize: '0.875rem' }}>{t('incident.drillLead')}</Box>
    </Box>
  );
}
