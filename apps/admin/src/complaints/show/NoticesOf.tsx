import NoticeIcon from '@mui/icons-material/CampaignOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useJoin } from '../../i18n/useJoin.ts';
import { Pill } from '../../look/Pill.tsx';
import { STATUS_TONES } from '../../notices/model.ts';
import { noticePath } from '../../notices/path.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';

/** The published notices that answer a complaint (CMP-18), whether they still hold, one touch away. */
export function NoticesOf({ notices }: { notices: ComplaintFacts['notices'] }) {
  const t = useTranslate();
  const join = useJoin();
  return (
    <Box component="ul" aria-label={t('complaint.notice.answered')} sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 1 }}>
      {notices.map(({ id, number, title, status, inForce }) => (
        <li key={id}>
          <Box component={Link} to={noticePath(id)} data-notice-of={number} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', p: 1.5, pl: 2, borderRadius: 3, border: 1, borderColor: look.line, bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
            <NoticeIcon aria-hidden sx={{ color: inForce ? 'primary.main' : 'text.secondary' }} />
            <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
              <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t('complaint.notice.answered'), number])}</Box>
              <Box sx={{ fontWeight: 650 }}>{title || t('complaint.data.erased')}</Box>
            </Box>
            <Pill tone={inForce ? 'green' : STATUS_TONES[status]} dot>{t(inForce ? 'notices.inForce' : `notices.status.${status}`)}</Pill>
          </Box>
        </li>
      ))}
    </Box>
  );
}
