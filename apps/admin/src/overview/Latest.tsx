import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import { StatusPill } from '../complaints/StatusPill.tsx';
import type { OverviewQuery } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

/** What came in last, for whoever takes over the desk. */
export function Latest({ data }: { data: OverviewQuery | undefined }) {
  const t = useTranslate();
  const { age } = useTimeWords();
  if (!data?.latest.nodes.length) return null;
  return (
    <Card title={t('app.overview.latest')} aside={<Button size="small" component={Link} to="/complaints">{t('app.menu.register')}</Button>}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.latest.nodes.map((complaint) => (
          <li key={complaint.id}>
            <Box component={Link} to={complaintPath(complaint)} sx={({ look }) => ({ display: 'flex', gap: 1, alignItems: 'center', py: 0.75, px: 1, mx: -1, borderRadius: 2, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
              <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.4 }}>
                {complaint.title ?? t('complaint.data.erased')}
                <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.875rem' }}>{age(complaint.receivedAt)}</Box>
              </Box>
              <StatusPill status={complaint.status} />
            </Box>
          </li>
        ))}
      </Box>
    </Card>
  );
}
