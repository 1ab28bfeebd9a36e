import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import type { HeadCountsQuery } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { headCountsDocument } from './customers.graphql.ts';

type Count = HeadCountsQuery['headCounts'][number];
const COLUMNS = [['units', 'units'], ['occupiedUnits', 'occupied'], ['persons', 'persons'], ['elderly', 'elderlyShort'], ['children', 'childrenShort']] as const;

/** How many people live here, the elderly and children apart: what an evacuation asks first. */
export function HeadCounts() {
  const t = useTranslate();
  const { community } = useCommunity();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ queryKey: ['head-counts', community.id], staleTime: 60_000, queryFn: () => client.request(headCountsDocument, { communityId: community.id }) });
  const counts = data?.headCounts ?? [];
  const sum = (name: Exclude<keyof Count, 'building' | '__typename'>): number => counts.reduce((all, count) => all + count[name], 0);
  if (sum('persons') === 0) return null;
  return (
    <Card sx={{ mb: 2, py: { xs: 1.5, sm: 1.5 } }}>
      <Box data-head-count sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box component="b">{t('customer.count.summary', { occupied: sum('occupiedUnits').toLocaleString(), persons: sum('persons').toLocaleString() })}</Box>
        <Pill tone="amber">{t('customer.count.elderly', { n: sum('elderly') })}</Pill>
        <Pill tone="jade">{t('customer.count.children', { n: sum('children') })}</Pill>
        {sum('unknownAge') > 0 && <Pill tone="neutral">{t('customer.count.unknown', { n: sum('unknownAge') })}</Pill>}
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ ml: 'auto' }}>{t(open ? 'customer.count.hide' : 'customer.count.byBuilding')}</Button>
      </Box>
      {open && (
        <TableContainer sx={{ mt: 1.5, maxHeight: 420 }}>
          <Table size="small" stickyHeader>
            <TableHead><TableRow><TableCell>{t('customer.count.building')}</TableCell>{COLUMNS.map(([, label]) => <TableCell key={label} align="right">{t(`customer.count.${label}`)}</TableCell>)}</TableRow></TableHead>
            <TableBody>{counts.map((count) => <TableRow key={count.building}><TableCell>{count.building}</TableCell>{COLUMNS.map(([name]) => <TableCell key={name} align="right">{count[name]}</TableCell>)}</TableRow>)}</TableBody>
          </Table>
        </TableContainer>
      )}
    </Card>
  );
}
