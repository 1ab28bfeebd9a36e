import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { dayLook } from './grid-look.ts';

const KINDS = ['WORKING', 'WEEKEND', 'HOLIDAY', 'MAKE_UP'] as const;

/** What the signs in the months mean. */
export function Legend({ draft = false }: { draft?: boolean }) {
  const t = useTranslate();
  const sample = (words: string, attributes: object, mark = '') => (
    <Box component="li" key={words} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <Box aria-hidden {...attributes} sx={(theme) => ({ ...dayLook(theme), width: 30, height: 30, borderRadius: 2, display: 'grid', placeContent: 'center', fontWeight: 650, border: 1, borderColor: 'divider' })}><b>{mark}</b></Box>
      {words}
    </Box>
  );
  return (
    <Box component="ul" aria-label={t('calendar.legend')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 2, rowGap: 1, fontSize: '0.875rem' }}>
      {KINDS.map((kind) => sample(t(`calendar.kind.${kind}`), { 'data-kind': kind }, kind === 'WORKING' ? '' : t(`calendar.mark.${kind}`)))}
      {sample(t('calendar.today'), { 'aria-current': 'date' })}
      {draft && sample(t('calendar.corrected'), { 'data-corrected': true })}
    </Box>
  );
}
