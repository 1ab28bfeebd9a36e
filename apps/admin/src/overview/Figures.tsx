import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { registerPath, type RegisterFilter } from '../complaints/filter.ts';
import type { OverviewQuery } from '../gql/graphql.ts';
import type { ToneName } from '../look/palette.ts';

/** Each figure is a door to the list it counts. */
export function Figures({ data, today }: { data: OverviewQuery | undefined; today: string }) {
  const t = useTranslate();
  const figures: { key: 'mine' | 'overdue' | 'open' | 'today' | 'major'; filter: RegisterFilter; tone: ToneName | null; byDue?: boolean }[] = [
    { key: 'mine', filter: { mine: true, open: true }, tone: 'jade', byDue: true }, { key: 'overdue', filter: { overdue: true, open: true }, tone: 'red', byDue: true },
    { key: 'major', filter: { severity: ['MAJOR'], open: true }, tone: 'amber' }, { key: 'open', filter: { open: true }, tone: null }, { key: 'today', filter: { receivedFrom: today }, tone: null },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'repeat(6, 1fr)', md: 'repeat(5, 1fr)' } }}>
      {figures.map(({ key, filter, tone, byDue }, index) => {
        const n = data?.[key].totalCount;
        return (
          <Box
            key={key} component={Link} to={registerPath(filter, byDue ? { field: 'NEXT_DUE_AT', order: 'ASC' } : undefined)} data-figure={key}
            sx={({ look }) => ({
              gridColumn: { xs: index < 2 ? 'span 3' : 'span 2', md: 'auto' }, display: 'grid', gap: 0.25, p: { xs: 1.5, sm: 2 }, borderRadius: 3.5, border: 1, textDecoration: 'none',
              borderColor: tone && n ? look.tones[tone].line : look.line, bgcolor: tone && n ? look.tones[tone].fill : 'background.paper', color: tone && n ? look.tones[tone].text : 'text.primary', '&:hover': { borderColor: 'primary.main' },
            })}
          >
            <Box component="span" sx={{ fontSize: { xs: '1.625rem', sm: '2rem' }, fontWeight: 700, lineHeight: 1.2 }}>{n === undefined ? <Skeleton width={48} /> : n.toLocaleString()}</Box>
            <Box component="span" sx={{ fontSize: '0.9375rem' }}>{t(`app.overview.${key}`)}</Box>
          </Box>
        );
      })}
    </Box>
  );
}
