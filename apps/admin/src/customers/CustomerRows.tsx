import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { CustomerRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Pill } from '../look/Pill.tsx';
import { customerPath, unitPath } from './path.ts';

const SHOWN = 2;
const Soft = ({ children }: { children: ReactNode }) => <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', display: 'block' }}>{children}</Box>;

/** Customers as a table, or as cards on a phone. */
export function CustomerRows({ customers, dimmed }: { customers: readonly CustomerRowFragment[]; dimmed: boolean }) {
  const t = useTranslate();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const look = { opacity: dimmed ? 0.6 : 1, transition: 'opacity .15s' };
  if (phone) return <Box component="ul" sx={{ ...look, listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>{customers.map((customer) => <li key={customer.id}><Card customer={customer} /></li>)}</Box>;
  return (
    <TableContainer sx={{ ...look, border: 1, borderColor: 'divider', borderRadius: 3.5, bgcolor: 'background.paper' }}>
      <Table sx={{ '& td, & th': { px: 1.5 }, '& td:first-of-type, & th:first-of-type': { pl: 2.5 }, '& tr:last-of-type td': { borderBottom: 0 } }}>
        <TableHead><TableRow>{(['name', 'units', 'contacts', 'age'] as const).map((key) => <TableCell key={key}>{t(`customer.list.column.${key}`)}</TableCell>)}</TableRow></TableHead>
        <TableBody>{customers.map((customer) => <Row key={customer.id} customer={customer} />)}</TableBody>
      </Table>
    </TableContainer>
  );
}

/** Current relations first; of many only some are named. */
const shownRelations = ({ relations }: CustomerRowFragment) => [...relations].sort((a, b) => Number(b.current) - Number(a.current)).slice(0, SHOWN);
const firstContact = ({ contacts }: CustomerRowFragment) => contacts.find(({ preferred }) => preferred) ?? contacts[0];

function Row({ customer }: { customer: CustomerRowFragment }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const contact = firstContact(customer);
  const path = customerPath(customer);
  return (
    <TableRow onClick={(event) => { if (!(event.target as HTMLElement).closest('a')) navigate(path); }} sx={({ look }) => ({ cursor: 'pointer', verticalAlign: 'top', '&:hover': { bgcolor: look.hover }, '&:focus-within': { bgcolor: look.primarySoft } })}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}><Link component={RouterLink} to={path} data-row-link sx={{ fontWeight: 600, borderRadius: 1 }}>{customer.name ?? t('customer.show.erased')}</Link><Marks customer={customer} /></Box>
      </TableCell>
      <TableCell>
        {shownRelations(customer).map(({ number, unit, relation, current }) => (
          <Box key={number} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            {unit ? <Link component={RouterLink} to={unitPath(unit)}>{unit.label}</Link> : t('customer.show.erased')}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`customer.relation.${relation}`)}{current ? '' : t('app.mark.aside', { text: t('customer.show.past') })}</Box>
          </Box>
        ))}
        {customer.relations.length === 0 && <Soft>{t('customer.list.noUnit')}</Soft>}
        {customer.relations.length > SHOWN && <Soft>+{customer.relations.length - SHOWN}</Soft>}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{contact ? <>{contact.value}<Soft>{t(`customer.contact.${contact.kind}`)}</Soft></> : <Soft>{t('customer.list.noContact')}</Soft>}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{t(`customer.age.${customer.ageGroup ?? 'unknown'}`)}</TableCell>
    </TableRow>
  );
}

function Marks({ customer }: { customer: CustomerRowFragment }) {
  const t = useTranslate();
  return (
    <>
      {customer.majorBehaviourCount > 0 && <Pill tone="red">{t('customer.show.major', { n: customer.majorBehaviourCount })}</Pill>}
      {customer.status === 'REMOVED' && <Pill tone="neutral">{t('customer.list.removed')}</Pill>}
    </>
  );
}

function Card({ customer }: { customer: CustomerRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const contact = firstContact(customer);
  return (
    <Box component={RouterLink} to={customerPath(customer)} data-row-link sx={{ display: 'grid', gap: 0.5, p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><Box sx={{ fontWeight: 650, fontSize: '1.0625rem' }}>{customer.name ?? t('customer.show.erased')}</Box><Marks customer={customer} /><Box sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{t(`customer.age.${customer.ageGroup ?? 'unknown'}`)}</Box></Box>
      {shownRelations(customer).map(({ number, unit, relation, current }) => <Box key={number} sx={{ fontSize: '0.9375rem' }}>{join([unit?.label ?? t('customer.show.erased'), t(`customer.relation.${relation}`), !current && t('customer.show.past')])}</Box>)}
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{contact ? join([t(`customer.contact.${contact.kind}`), contact.value]) : t('customer.list.noContact')}</Box>
    </Box>
  );
}
