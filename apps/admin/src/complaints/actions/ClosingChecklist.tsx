import CheckIcon from '@mui/icons-material/CheckCircleRounded';
import TodoIcon from '@mui/icons-material/RadioButtonUncheckedRounded';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';

/** What closing still misses, as the API says it. */
export function ClosingChecklist({ complaint }: { complaint: Pick<ComplaintFacts, 'missingForClosing'> }) {
  const t = useTranslate();
  const words = useWords();
  const missing = complaint.missingForClosing;
  if (missing.length === 0) {
    return <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'success.main', fontWeight: 600 }}><CheckIcon />{t('complaint.show.readyToClose')}</Box>;
  }
  return (
    <Box>
      <Box sx={{ fontWeight: 600, mb: 0.5 }}>{t('complaint.show.closingMissing')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {missing.map((one) => <Box component="li" key={one} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}><TodoIcon sx={{ fontSize: 20, color: 'text.secondary' }} />{words('evidence', one)}</Box>)}
      </Box>
    </Box>
  );
}
