import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import { useJoin } from '../../i18n/useJoin.ts';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { unitPath } from '../path.ts';
import type { Clear } from '../run-command.ts';

interface Props { customer: CustomerFactsFragment; clear: Clear | null }
const LINE = { display: 'grid', gap: 0.25, py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } } as const;
const SOFT = { color: 'text.secondary', fontSize: '0.875rem' } as const;

export function ContactsCard({ customer, clear }: Props) {
  const t = useTranslate();
  return (
    <Card title={t('customer.show.contacts')}>
      {customer.contacts.length === 0 && <Box sx={SOFT}>{t('customer.list.noContact')}</Box>}
      {customer.contacts.map(({ number, kind, value, preferred, bestTime }) => {
        const shown = clear?.contacts.find((one) => one.number === number)?.value ?? null;
        const text = shown ?? value ?? t('customer.show.erased');
        return (
          <Box key={number} data-contact={kind} sx={LINE}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Box component="span" sx={SOFT}>{t(`customer.contact.${kind}`)}</Box>
              {preferred && <Pill tone="jade">{t('customer.show.preferred')}</Pill>}
            </Box>
            <Box sx={{ fontSize: '1.0625rem', fontWeight: 600, overflowWrap: 'anywhere' }}>{shown !== null && (kind === 'MOBILE' || kind === 'PHONE') ? <Link href={`tel:${shown}`}>{shown}</Link> : text}</Box>
            {bestTime && <Box sx={SOFT}>{t('customer.show.best', { text: bestTime })}</Box>}
          </Box>
        );
      })}
    </Card>
  );
}

export function RelationsCard({ customer }: { customer: CustomerFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const span = (from: string | null | undefined, to: string | null | undefined): string | false => (from && to ? t('customer.show.until', { from, to }) : from ? t('customer.show.since', { from }) : to ? t('customer.show.untilOnly', { to }) : false);
  return (
    <Card title={t('customer.show.relations')}>
      {customer.relations.length === 0 && <Box sx={SOFT}>{t('customer.list.noUnit')}</Box>}
      {[...customer.relations].sort((a, b) => Number(b.current) - Number(a.current)).map(({ number, unit, relation, from, to, current, livesHere }) => (
        <Box key={number} data-relation={relation} sx={[LINE, { opacity: current ? 1 : 0.75 }]}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            {unit ? <Link component={RouterLink} to={unitPath(unit)} sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{unit.label}</Link> : t('customer.show.erased')}
            <Pill tone={current ? 'jade' : 'neutral'}>{t(`customer.relation.${relation}`)}</Pill>
            {!current && <Pill tone="neutral">{t('customer.show.past')}</Pill>}
          </Box>
          <Box sx={SOFT}>{join([t(livesHere ? 'customer.show.livesHere' : 'customer.show.livesElsewhere'), span(from, to)])}</Box>
        </Box>
      ))}
    </Card>
  );
}

export function AboutCard({ customer, clear }: Props) {
  const t = useTranslate();
  const { day } = useTimeWords();
  const fact = (label: string, value: ReactNode) => value !== null && value !== undefined && value !== '' && <Box key={label} sx={LINE}><Box sx={SOFT}>{label}</Box><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</Box></Box>;
  return (
    <Card title={t('customer.show.about')}>
      {fact(t('customer.show.preferences'), clear?.preferences ?? customer.preferences)}
      {fact(t('customer.show.language'), customer.language)}
      {fact(t('customer.show.ageGroup'), t(`customer.age.${customer.ageGroup ?? 'unknown'}`))}
      {clear?.birthYear ? fact(t('customer.unmask.birthYear'), clear.birthYear) : null}
      {fact(t('customer.show.registered'), day(customer.registeredAt))}
    </Card>
  );
}
