import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useListContext, useTranslate } from 'ra-core';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import type { ComplaintRow } from '../providers/data-provider.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DeadlineText } from './DeadlineText.tsx';
import { complaintPath } from './path.ts';
import { Badges, StatusPill } from './StatusPill.tsx';

const COLUMNS = [
  { key: 'number', sort: 'NUMBER' }, { key: 'title' }, { key: 'status' }, { key: 'reporter' }, { key: 'department' },
  { key: 'received', sort: 'RECEIVED_AT' }, { key: 'deadline', sort: 'NEXT_DUE_AT' },
] as const;

export function ComplaintTable({ complaints }: { complaints: readonly ComplaintRow[] }) {
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 3.5, bgcolor: 'background.paper' }}>
      <Table sx={{ '& td, & th': { px: 1.5 }, '& td:first-of-type, & th:first-of-type': { pl: 1 }, '& tr:last-of-type td': { borderBottom: 0 } }}>
        <TableHead><TableRow><TableCell padding="checkbox"><ChooseAll complaints={complaints} /></TableCell>{COLUMNS.map((column) => <Head key={column.key} column={column} />)}</TableRow></TableHead>
        <TableBody>{complaints.map((complaint) => <Row key={complaint.id} complaint={complaint} />)}</TableBody>
      </Table>
    </TableContainer>
  );
}

/** All rows of this page, or none. */
function ChooseAll({ complaints }: { complaints: readonly ComplaintRow[] }) {
  const t = useTranslate();
  const { selectedIds, onSelect } = useListContext<ComplaintRow>();
  const chosen = complaints.filter(({ id }) => selectedIds.includes(id)).length;
  return <Checkbox size="small" slotProps={{ input: { 'aria-label': t('complaint.bulk.all') } }} checked={chosen > 0 && chosen === complaints.length} indeterminate={chosen > 0 && chosen < complaints.length} onChange={() => onSelect(chosen === complaints.length ? [] : complaints.map(({ id }) => id))} />;
}

function Head({ column }: { column: (typeof COLUMNS)[number] }) {
  const t = useTranslate();
  const { sort, setSort } = useListContext();
  const label = t(`complaint.column.${column.key}`);
  if (!('sort' in column)) return <TableCell>{label}</TableCell>;
  const active = sort.field === column.sort;
  const order = sort.order === 'ASC' ? 'asc' : 'desc';
  const first = column.sort === 'NEXT_DUE_AT' ? 'ASC' : 'DESC';
  const next = active ? (sort.order === 'ASC' ? 'DESC' : 'ASC') : first;
  return (
    <TableCell sortDirection={active ? order : false}>
      <TableSortLabel active={active} direction={active ? order : 'desc'} onClick={() => setSort({ field: column.sort, order: next })}>{label}</TableSortLabel>
    </TableCell>
  );
}

const Soft = ({ children }: { children: ReactNode }) => <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', display: 'block' }}>{children}</Box>;

function Row({ complaint }: { complaint: ComplaintRow }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const navigate = useNavigate();
  const { age, moment } = useTimeWords();
  const { number, title, content, location, reporter, department, assignee, judgement, communicationKind, nextDeadline } = complaint;
  const path = complaintPath(complaint);
  const { selectedIds, onToggleItem } = useListContext<ComplaintRow>();
  return (
    <TableRow
      onClick={(event) => { if (!(event.target as HTMLElement).closest('a, [data-choose]')) navigate(path); }}
      sx={({ look }) => ({ cursor: 'pointer', verticalAlign: 'top', '&:hover': { bgcolor: look.hover }, '&:focus-within': { bgcolor: look.primarySoft } })}
    >
      <TableCell padding="checkbox" data-choose><Checkbox size="small" slotProps={{ input: { 'aria-label': t('complaint.bulk.choose', { number }) } }} checked={selectedIds.includes(complaint.id)} onChange={() => onToggleItem(complaint.id)} /></TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Link component={RouterLink} to={path} data-row-link sx={{ fontWeight: 600, borderRadius: 1 }}>{number}</Link>
      </TableCell>
      <TableCell sx={{ minWidth: 220, maxWidth: 420 }}>
        <Box sx={{ fontWeight: 600, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' }}>{title ?? t('complaint.data.erased')}</Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mt: 0.25 }}><Badges complaint={complaint} /><Soft>{join([words('content', content), location])}</Soft></Box>
      </TableCell>
      <TableCell>
        <StatusPill status={complaint.status} />
        <Soft>{join([judgement ? words('judgement', judgement) : t('complaint.list.unjudged'), words('communicationKind', communicationKind)])}</Soft>
        {complaint.outcome && complaint.outcome !== 'BACK_ENTERED' && <Soft>{words('outcome', complaint.outcome)}</Soft>}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{reporter.name ?? <Soft>{t('complaint.list.anonymous')}</Soft>}{reporter.unit && <Soft>{reporter.unit.label}</Soft>}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{department?.name ?? <Soft>{t('complaint.list.unassigned')}</Soft>}{assignee && <Soft>{assignee.name}</Soft>}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }} title={moment(complaint.receivedAt)}>{age(complaint.receivedAt)}<Soft>{words('channel', complaint.channel)}</Soft></TableCell>
      <TableCell sx={{ minWidth: 150 }}>{nextDeadline ? <DeadlineText deadline={nextDeadline} /> : <Soft>{complaint.status === 'CLOSED' ? '—' : t('complaint.list.noDeadline')}</Soft>}</TableCell>
    </TableRow>
  );
}
