import { useState } from 'react';
import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ROLES } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { PersonFieldsFragment, StaffFilter } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { isOpen, ROOMS } from '../layout/navigation.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { CommandDialog } from '../paperwork/CommandDialog.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { useMay, usePaper } from '../paperwork/usePaper.ts';
import { usePages } from '../paperwork/usePages.ts';
import { client } from '../providers/client.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useViewer } from '../providers/session.ts';
import { AppointDialog } from './AppointDialog.tsx';
import { ContactsDialog, useContactWords } from './ContactsDialog.tsx';
import { DepartmentsCard, OfficeCard } from './OfficeCards.tsx';
import { officeDocument, peopleDocument, staffDismissDocument } from './people.graphql.ts';

const ROOM = ROOMS.find(({ key }) => key === 'people')!;
const NOBODY = { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] as PersonFieldsFragment[] };

/** 人员与部门: who works here in which roles, the departments and their heads, the place itself (ORG-1, ORG-2, ORG-3). */
export function PeoplePage() {
  const t = useTranslate();
  const { allowedActions, isPending } = useCommunityRoom();
  usePageTitle(t('app.menu.people'));
  return (
    <Page>
      {isPending ? <Skeleton height={80} /> : isOpen(allowedActions, ROOM) ? <People /> : <Alert severity="warning">{allowedActions?.find(({ action }) => action === 'staffAppoint')?.reason ?? t('people.notAllowed')}</Alert>}
    </Page>
  );
}

function People() {
  const t = useTranslate();
  const may = useMay();
  const [filter, setFilter] = useState<StaffFilter>({});
  const [appointing, setAppointing] = useState<string | null>(null);
  const asked: StaffFilter = { ...(filter.role ? { role: filter.role } : {}), search: useDebounced(filter.search ?? '', 250) };
  const office = usePaper('office', async (communityId) => (await client.request(officeDocument, { communityId })).community ?? null);
  const people = usePages('people', async (communityId, after) => (await client.request(peopleDocument, { communityId, filter: asked, after })).community?.staff ?? NOBODY, asked);
  const narrowed = Boolean(asked.role) || asked.search !== '';
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}><Typography variant="h1">{t('app.menu.people')}</Typography><Typography sx={{ color: 'text.secondary' }}>{t('people.lead')}</Typography></Box>
        {may('staffAppoint') && <Button variant="contained" startIcon={<AddIcon />} data-action="staffAppoint" onClick={() => setAppointing(crypto.randomUUID())}>{t('people.appoint')}</Button>}
      </Box>
      {office.error && <Box sx={{ mb: 1.5 }}><Failure error={office.error} onRetry={() => void office.refetch()} /></Box>}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' }, alignItems: 'start' }}>
        <Card title={t('people.staff')} id="staff">
          <Filters filter={filter} onChange={setFilter} />
          {people.pending && [1, 2, 3].map((one) => <Skeleton key={one} height={56} />)}
          {people.error && <Failure error={people.error} onRetry={people.retry} />}
          {!people.pending && !people.error && people.rows.length === 0 && <EmptyState title={t(narrowed ? 'people.none' : 'people.empty')} hint={t(narrowed ? 'people.noneHint' : 'people.emptyHint')} />}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{people.rows.map((person) => <Person key={person.id} person={person} onChanged={people.reload} />)}</Box>
          {people.rows.length > 0 && <MoreButton total={people.total} shown={people.rows.length} onMore={people.more} />}
        </Card>
        <Box sx={{ display: 'grid', gap: 2 }}>
          {office.isPending && <Skeleton height={240} sx={{ transform: 'none', borderRadius: 3.5 }} />}
          {office.data && <><DepartmentsCard office={office.data} onChanged={office.reload} /><OfficeCard office={office.data} /></>}
        </Box>
      </Box>
      {appointing && <AppointDialog communityId={people.community.id} departments={office.data?.departments ?? []} idempotencyKey={appointing} onClose={() => setAppointing(null)} onDone={() => { setAppointing(null); people.reload(); }} />}
    </>
  );
}

function Filters({ filter, onChange }: { filter: StaffFilter; onChange: (filter: StaffFilter) => void }) {
  const t = useTranslate();
  const words = useWords();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
      <TextField size="small" value={filter.search ?? ''} placeholder={t('people.search')} onChange={(event) => onChange({ ...filter, search: event.target.value })} sx={{ flex: '1 1 220px' }} slotProps={{ htmlInput: { 'aria-label': t('people.search'), autoComplete: 'off' } }} />
      <TextField select size="small" value={filter.role ?? ''} onChange={(event) => onChange({ ...filter, role: (event.target.value || null) as StaffFilter['role'] })} sx={{ minWidth: 150 }} slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': t('people.role') } } }}>
        <MenuItem value="">{t('people.anyRole')}</MenuItem>
        {ROLES.map((role) => <MenuItem key={role} value={role}>{words('role', role)}</MenuItem>)}
      </TextField>
    </Box>
  );
}

function Person({ person, onChanged }: { person: PersonFieldsFragment; onChanged: () => void }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const may = useMay();
  const { staff: me } = useViewer();
  const [dismissing, setDismissing] = useState(false);
  const [reaching, setReaching] = useState(false);
  const reached = useContactWords();
  const { id, name, login, active, roles, department, contacts } = person;
  return (
    <Box component="li" data-person={login} sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center', py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Box sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <b>{name}</b>{!active && <> <Pill tone="neutral">{t('people.dismissedPill')}</Pill></>}
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([login, department?.name])}</Box>
        {active && may('staffAppoint') && <Box data-contacts sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{reached(contacts)}</Box>}
      </Box>
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', flex: '2 1 220px' }}>{roles.map((role) => <Pill key={role} tone={active ? 'jade' : 'neutral'}>{words('role', role)}</Pill>)}</Box>
      {active && may('staffAppoint') && <Button size="small" color="inherit" data-action="staffSetContacts" onClick={() => setReaching(true)} sx={{ color: 'text.secondary' }}>{t('contacts.button')}</Button>}
      {active && id !== me.id && may('staffAppoint') && <Button size="small" color="inherit" data-action="staffDismiss" onClick={() => setDismissing(true)} sx={{ color: 'text.secondary' }}>{t('people.dismiss')}</Button>}
      {reaching && <ContactsDialog staffId={id} name={name} contacts={contacts} onClose={() => setReaching(false)} onDone={() => { setReaching(false); onChanged(); }} />}
      {dismissing && (
        <CommandDialog
          title={t('people.dismissOf', { name })} submit={t('people.dismiss')} done="people.dismissed" danger command={staffDismissDocument as unknown as CommandDocument} lead={<Box sx={{ color: 'text.secondary' }}>{t('people.dismissLead')}</Box>}
          asks={[{ name: 'reason', label: t('people.reason'), type: 'long' }]} inputOf={({ reason }) => ({ staffId: id, reason })} onClose={() => setDismissing(false)} onDone={() => { setDismissing(false); onChanged(); }}
        />
      )}
    </Box>
  );
}
