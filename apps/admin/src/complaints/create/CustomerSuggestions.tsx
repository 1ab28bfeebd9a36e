import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useFailureWords } from '../../controls/Failure.tsx';
import { customersDocument } from '../../customers/customers.graphql.ts';
import { unmask } from '../../customers/run-command.ts';
import type { CustomerRowFragment } from '../../gql/graphql.ts';
import { useJoin } from '../../i18n/useJoin.ts';
import { client } from '../../providers/client.ts';
import { useCommunity } from '../../providers/community.ts';
import { useCommunityRoom } from '../../providers/community-room.ts';
import type { RegisterValues } from './register-draft.ts';
import { useDebounced } from './useDebounced.ts';

const SHOWN = 4;
const DIGITS = 4;
const RELATIONS = { OWNER: 'owner', OCCUPANT: 'occupant', TENANT: 'tenant' } as const;
type Reporter = Pick<RegisterValues, 'name' | 'phone' | 'unitId' | 'unitLabel' | 'location' | 'relation'>;

/** What the clerk has typed that somebody can be found by; a unit asks for whoever has to do with it. */
function askedOf({ name, phone, unitId, location }: Reporter): { search?: string; unitId?: string } | null {
  const digits = phone.replace(/\D/g, '');
  if (digits.length >= DIGITS) return { search: digits };
  if (name.trim() !== '') return { search: name.trim(), ...(unitId ? { unitId } : {}) };
  if (unitId) return { unitId };
  return /^\s*[0-9A-Za-z]+\s*(?:栋|幢|座|号楼|-|—)/u.test(location) && /\d{3}/.test(location) ? { search: location.trim() } : null;
}

/** Customers that fit what is being typed: one press fills in name, telephone, unit and relation, and goes on record (LDG-4). */
export function CustomerSuggestions({ values, set }: { values: Reporter; set: (part: Partial<RegisterValues>) => void }) {
  const t = useTranslate();
  const say = useFailureWords();
  const { community } = useCommunity();
  const { allowedActions } = useCommunityRoom();
  const [filled, setFilled] = useState<{ readonly name: string; readonly shown: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const asked = useDebounced(JSON.stringify(askedOf(values)), 300);
  const filter = JSON.parse(asked) as { search?: string; unitId?: string } | null;
  const reads = allowedActions?.find(({ action }) => action === 'customers')?.allowed ?? false;
  const { data } = useQuery({
    queryKey: ['suggested-customers', community.id, asked], enabled: reads && filter !== null, staleTime: 30_000, retry: false,
    queryFn: () => client.request(customersDocument, { communityId: community.id, filter, first: SHOWN, after: null }),
  });
  const found = filter === null ? [] : (data?.customers.nodes ?? []);

  async function use(customer: CustomerRowFragment): Promise<void> {
    setWorking(true);
    setFailure(null);
    try {
      const { clear, refusal } = await unmask(customer.id, t('customer.suggest.reason'));
      if (refusal) return setFailure(refusal.message);
      const phones = clear.contacts.filter(({ kind }) => kind === 'MOBILE' || kind === 'PHONE');
      const home = customer.relations.find(({ current, unit }) => current && unit && unit.id === values.unitId) ?? customer.relations.find(({ current, unit }) => current && unit);
      set({
        name: clear.name ?? '', phone: (phones.find(({ preferred }) => preferred) ?? phones[0])?.value ?? values.phone,
        ...(home?.unit ? { unitId: home.unit.id, unitLabel: home.unit.label, relation: RELATIONS[home.relation] } : {}),
      });
      setFilled({ name: customer.name ?? '', shown: clear.name ?? '' });
    } catch (error) {
      setFailure(say(error));
    } finally {
      setWorking(false);
    }
  }
  // The pressed button is gone: without the focus the form's keys would go nowhere.
  if (filled && filled.shown === values.name) return <Box role="status" tabIndex={-1} ref={(box: HTMLElement | null) => { if (document.activeElement === document.body) box?.focus(); }} sx={{ color: 'success.main', fontSize: '0.9375rem' }}>{t('customer.suggest.filled', { name: filled.name })}</Box>;
  if (found.length === 0 && failure === null) return null;
  return (
    <Box role="status" data-customers sx={{ borderRadius: 2.5, border: 1, borderColor: 'divider', overflow: 'hidden' }}>
      <Box sx={({ look }) => ({ px: 1.75, py: 0.75, bgcolor: look.primarySoft, fontSize: '0.875rem' })}><b>{t('customer.suggest.title')}</b> <Box component="span" sx={{ color: 'text.secondary' }}>{t('customer.suggest.lead')}</Box></Box>
      {failure && <Alert severity="error" role="alert">{t('customer.suggest.failed', { reason: failure })}</Alert>}
      {found.map((customer) => <Suggestion key={customer.id} customer={customer} working={working} onUse={() => void use(customer)} />)}
    </Box>
  );
}

function Suggestion({ customer, working, onUse }: { customer: CustomerRowFragment; working: boolean; onUse: () => void }) {
  const t = useTranslate();
  const join = useJoin();
  const homes = customer.relations.filter(({ current }) => current).slice(0, 2).map(({ unit, relation }) => join([unit?.label, t(`customer.relation.${relation}`)]));
  const contact = customer.contacts.find(({ preferred }) => preferred) ?? customer.contacts[0];
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', px: 1.75, py: 1, borderTop: 1, borderColor: 'divider', flexWrap: 'wrap' }}>
      <Box sx={{ minWidth: 0, flex: '1 1 200px' }}>
        <b>{customer.name}</b>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([contact?.value, ...homes])}</Box>
      </Box>
      <Button size="small" variant="outlined" data-plain disabled={working} onClick={onUse}>{t('customer.suggest.use')}</Button>
    </Box>
  );
}
