import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import type { HandoverChangesFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import type { ToneName } from '../look/palette.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { placeOf } from '../works/places.ts';

const TONES: Readonly<Record<string, ToneName>> = { NEW: 'blue', OVERDUE: 'red', GONE: 'neutral' };
const SHOWN = 12;

/** What is no longer as it was listed: each matter, and how it changed. Nothing when nothing has. */
export function DifferenceBanner({ difference, title }: { difference: HandoverChangesFragment | null | undefined; title: string }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { day } = useTimeWords();
  const changes = difference?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <Alert severity="warning" id="difference" role="status" sx={{ alignItems: 'flex-start', mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle sx={{ fontWeight: 650 }}>{title}</AlertTitle>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {changes.slice(0, SHOWN).map(({ change, number, rules, subject }) => {
          const place = subject ? placeOf(subject, day) : null;
          return (
            <Box component="li" key={change + number} data-change={change} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', color: 'text.primary' }}>
              <Pill tone={TONES[change] ?? 'neutral'}>{t(`duty.change.${change}`)}</Pill>
              {place ? <Link component={RouterLink} to={place.to} sx={{ fontWeight: 600 }}>{number}</Link> : <b>{number}</b>}
              <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{join([place?.title, rules.map((rule) => words('rule', rule)).join(t('app.mark.list'))])}</Box>
            </Box>
          );
        })}
      </Box>
      {changes.length > SHOWN && <Box sx={{ mt: 0.75 }}>{t('duty.changesMore', { n: changes.length - SHOWN })}</Box>}
    </Alert>
  );
}
