import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { MEASUREMENT_KINDS } from '@huiyin/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { EfficiencyQuery } from '../gql/graphql.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { startOfLocalDay } from '../time/zone.ts';
import { efficiencyDocument } from './efficiency.graphql.ts';

type Row = NonNullable<EfficiencyQuery['complaintEfficiency']>[number];
const DAY_MS = 86_400_000;
const SPANS = [7, 30, 90, 365] as const;
const BY = ['DEPARTMENT', 'STAFF'] as const;

/** How long each step took and whether its deadline was kept, by department or person (CMP-20). */
export function EfficiencyPage() {
  const t = useTranslate();
  const { community } = useCommunity();
  const { now, zone } = useTimeWords();
  const [days, setDays] = useState<(typeof SPANS)[number]>(30);
  const [by, setBy] = useState<(typeof BY)[number]>('DEPARTMENT');
  usePageTitle(t('app.menu.efficiency'));
  const tomorrow = startOfLocalDay(zone, startOfLocalDay(zone, now) + 1.5 * DAY_MS);
  const span = { from: new Date(tomorrow - days * DAY_MS).toISOString(), to: new Date(tomorrow).toISOString() };
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['efficiency', community.id, by, span], queryFn: () => client.request(efficiencyDocument, { communityId: community.id, by, ...span }) });
  const rows = data?.complaintEfficiency;
  const chip = (label: string, on: boolean, onClick: () => void) => <Chip key={label} label={label} aria-pressed={on} onClick={onClick} color={on ? 'primary' : 'default'} variant={on ? 'filled' : 'outlined'} sx={{ height: 40, borderRadius: 2.5, fontSize: '0.9375rem' }} />;
  return (
    <Page>
      <Typography variant="h1" sx={{ mb: 0.5 }}>{t('app.menu.efficiency')}</Typography>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('efficiency.lead')}</Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        {BY.map((one) => chip(t(`efficiency.by.${one}`), by === one, () => setBy(one)))}
        <Box sx={{ width: 8 }} />
        {SPANS.map((n) => chip(t('efficiency.days', { n }), days === n, () => setDays(n)))}
      </Box>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && [1, 2, 3].map((n) => <Skeleton key={n} height={72} />)}
      {rows === null && <EmptyState title={t('efficiency.notYours')} hint={t('efficiency.notYoursHint')} />}
      {rows?.length === 0 && <EmptyState title={t('efficiency.empty')} hint={t('efficiency.emptyHint')} />}
      {rows && rows.length > 0 && <Grid rows={rows} />}
    </Page>
  );
}

function Grid({ rows }: { rows: readonly Row[] }) {
  const t = useTranslate();
  const owners = [...new Map(rows.map((row) => [row.department?.id ?? row.staff?.id ?? '', row.department?.name ?? row.staff?.name ?? '—'])).entries()];
  const kinds = MEASUREMENT_KINDS.filter((kind) => rows.some((row) => row.kind === kind && row.recorded + row.pending > 0));
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 3.5, bgcolor: 'background.paper' }}>
      <Table sx={{ '& td, & th': { px: 1.5, verticalAlign: 'top' } }}>
        <TableHead><TableRow><TableCell>{t('efficiency.whose')}</TableCell>{kinds.map((kind) => <TableCell key={kind}>{t(`efficiency.kind.${kind}`)}</TableCell>)}</TableRow></TableHead>
        <TableBody>
          {owners.map(([id, name]) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{name}</TableCell>
              {kinds.map((kind) => <TableCell key={kind}><Cell row={rows.find((row) => (row.department?.id ?? row.staff?.id ?? '') === id && row.kind === kind)} /></TableCell>)}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Cell({ row }: { row: Row | undefined }) {
  const t = useTranslate();
  const { span } = useTimeWords();
  if (!row || row.recorded + row.pending === 0) return <Box sx={{ color: 'text.secondary' }}>{t('efficiency.notApplicable')}</Box>;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, minWidth: 120 }}>
      {row.averageMinutes !== null && row.averageMinutes !== undefined && <Box sx={{ fontWeight: 650 }}>{t('efficiency.average', { span: span(row.averageMinutes * 60_000) })}</Box>}
      {row.onTime + row.late > 0 && <Box sx={({ look }) => ({ color: look.tones[row.late === 0 ? 'green' : row.late * 10 > row.onTime ? 'red' : 'amber'].text })}>{t('efficiency.onTime', { n: Math.round((row.onTime / (row.onTime + row.late)) * 100), late: row.late })}</Box>}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('efficiency.counts', { recorded: row.recorded, pending: row.pending })}</Box>
    </Box>
  );
}
