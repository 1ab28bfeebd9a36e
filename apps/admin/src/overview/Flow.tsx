import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { registerPath } from '../complaints/filter.ts';
import { STATUS_TONE } from '../complaints/StatusPill.tsx';
import type { OverviewQuery } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';

const STEPS = [['registered', 'REGISTERED'], ['dispatched', 'DISPATCHED'], ['handling', 'HANDLING'], ['handled', 'HANDLED'], ['calledBack', 'CALLED_BACK']] as const;

/** How many open complaints stand at each step of the process. */
export function Flow({ data }: { data: OverviewQuery | undefined }) {
  const t = useTranslate();
  const words = useWords();
  const most = Math.max(1, ...STEPS.map(([key]) => data?.[key].totalCount ?? 0));
  return (
    <Card title={t('app.overview.flow')}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: -1, mb: 1 }}>{t('app.overview.flowLead')}</Box>
      {STEPS.map(([key, status]) => {
        const n = data?.[key].totalCount ?? 0;
        return (
          <Box key={key} component={Link} to={registerPath({ status: [status] })} sx={({ look }) => ({ display: 'grid', gridTemplateColumns: 'minmax(72px, auto) 1fr auto', gap: 1.5, alignItems: 'center', py: 1, px: 1, mx: -1, borderRadius: 2, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
            <Box component="span" sx={{ minWidth: 72, whiteSpace: 'nowrap' }}>{words('status', status)}</Box>
            <Box sx={({ look }) => ({ height: 12, borderRadius: 2, bgcolor: look.hover })}>
              <Box sx={({ look }) => ({ height: '100%', borderRadius: 2, minWidth: n ? 8 : 0, width: `${(n / most) * 100}%`, bgcolor: look.tones[STATUS_TONE[status]].text, opacity: 0.75 })} />
            </Box>
            <Box component="b" sx={{ minWidth: 28, textAlign: 'right' }}>{n}</Box>
          </Box>
        );
      })}
    </Card>
  );
}
