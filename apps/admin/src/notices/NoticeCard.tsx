import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { NoticeRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DueLine } from '../works/WorkCard.tsx';
import { NoticeMarks } from './NoticeMarks.tsx';
import { noticePath } from './path.ts';

/** One notice in a list: due first, then what it is and how it stands. */
export function NoticeCard({ notice }: { notice: NoticeRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { age, due } = useTimeWords();
  const { id, number, title, department, content, requestedAt, nextDeadline } = notice;
  return (
    <Box component={Link} to={noticePath(id)} data-row-link data-notice={number} sx={({ look }) => ({ display: 'grid', gap: 0.75, p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}><NoticeMarks notice={notice} /><Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{number}</Box></Box>
      <Box sx={{ fontWeight: 650, fontSize: '1.0625rem', overflowWrap: 'anywhere' }}>{title || t('complaint.data.erased')}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([department?.name, t('notices.requestedAge', { age: age(requestedAt) }), content && t('notices.until', { at: due(content.validUntil) }), nextDeadline && words('rule', nextDeadline.rule)])}</Box>
      {nextDeadline && <DueLine deadline={nextDeadline} />}
    </Box>
  );
}
