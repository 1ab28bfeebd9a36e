import BackIcon from '@mui/icons-material/ArrowBackRounded';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Pill } from '../../look/Pill.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { formPath } from '../../paperwork/paths.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { Badges, StatusPill } from '../StatusPill.tsx';

export function ComplaintHeader({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const notify = useNotify();
  const { age, moment } = useTimeWords();
  const copy = (): void => { void navigator.clipboard?.writeText(complaint.number).then(() => notify('complaint.show.copied')); };
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', ml: -1 }}>
        <Tooltip title={t('complaint.show.back')}><IconButton component={Link} to="/complaints" aria-label={t('complaint.show.back')}><BackIcon /></IconButton></Tooltip>
        <Box component="span" sx={{ fontWeight: 650, color: 'text.primary', fontSize: '1.0625rem' }}>{complaint.number}</Box>
        <Tooltip title={t('complaint.show.copyNumber')}><IconButton size="small" onClick={copy} aria-label={t('complaint.show.copyNumber')}><CopyIcon sx={{ fontSize: 17 }} /></IconButton></Tooltip>
        <Tooltip title={t('paper.printPdf')}><IconButton size="small" component="a" href={formPath(complaint.number)} target="_blank" rel="noopener" aria-label={t('paper.printPdf')} data-print><PrintIcon sx={{ fontSize: 19 }} /></IconButton></Tooltip>
        <Box component="span" sx={{ ml: 'auto', fontSize: '0.875rem' }} title={moment(complaint.receivedAt)}>{t('app.time.received', { age: age(complaint.receivedAt) })}</Box>
      </Box>
      <Typography variant="h1" sx={{ fontSize: { xs: '1.375rem', md: '1.625rem' }, overflowWrap: 'anywhere' }}>{complaint.title ?? t('complaint.data.erased')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <StatusPill status={complaint.status} />
        <Pill tone={complaint.judgement ? 'jade' : 'neutral'}>{complaint.judgement ? join([words('judgement', complaint.judgement), words('communicationKind', complaint.communicationKind)]) : t('complaint.list.unjudged')}</Pill>
        <Badges complaint={complaint} />
        {complaint.rounds > 1 && <Pill tone="amber">{t('complaint.show.round', { n: complaint.rounds })}</Pill>}
        {complaint.outcome && <Pill tone="neutral">{t('complaint.show.closedAs', { outcome: words('outcome', complaint.outcome) })}</Pill>}
      </Box>
    </Box>
  );
}
