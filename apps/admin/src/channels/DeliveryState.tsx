import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { DeliveryFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DELIVERY_TONES, useCodeWords } from './delivery.ts';

/** Where a delivery stands, in a word; and whether it may have arrived twice. */
export function DeliveryState({ delivery: { state, maybeTwice } }: { delivery: Pick<DeliveryFactsFragment, 'state' | 'maybeTwice'> }) {
  const t = useTranslate();
  return (
    <Box component="span" data-state={state} sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      <Pill tone={DELIVERY_TONES[state]} dot>{t(`channels.state.${state}`, { _: state })}</Pill>
      {maybeTwice && <Pill tone="amber" title={t('channels.deliveries.twiceHint')}>{t('channels.deliveries.twice')}</Pill>}
    </Box>
  );
}

/** Why not, as the vendor said it and what that means; and when it is tried again. */
export function DeliveryWhy({ delivery: { code, detail, tries, nextTryAt } }: { delivery: DeliveryFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const meaning = useCodeWords()(code);
  const { moment } = useTimeWords();
  const parts = join([code && t('channels.deliveries.code', { code }), detail, tries > 1 && t('channels.deliveries.tries', { n: tries }), nextTryAt && t('channels.deliveries.next', { at: moment(nextTryAt) })]);
  if (meaning === '' && parts === '') return null;
  return (
    <Box data-why sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere', mt: 0.5 }}>
      {meaning && <Box>{meaning}</Box>}
      {parts && <Box sx={{ color: 'text.secondary' }}>{parts}</Box>}
    </Box>
  );
}
