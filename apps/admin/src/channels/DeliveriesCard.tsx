import { useRef, useState } from 'react';
import RefreshIcon from '@mui/icons-material/RefreshRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DELIVERY_STATES } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { ChannelFactsFragment, DeliveryFactsFragment, DeliveryState as State } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { MoreButton } from '../paperwork/MoreButton.tsx';
import { client } from '../providers/client.ts';
import { serverClock } from '../time/clock.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { deliveriesDocument } from './channels.graphql.ts';
import { isMoving } from './delivery.ts';
import { DeliveryState, DeliveryWhy } from './DeliveryState.tsx';
import { CONTACT_OF } from './kinds.ts';

type Channel = Pick<ChannelFactsFragment, 'id' | 'kind'>;
const PAGE = 20;
const NONE = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
/** How long a list is read again by itself after somebody touched it. */
const WATCH_MS = 120_000;

function useDeliveries(id: string, state: State | null) {
  const touched = useRef(performance.now());
  const query = useInfiniteQuery({
    queryKey: ['channels', 'deliveries', id, state], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(deliveriesDocument, { id, state, first: PAGE, after: pageParam })).channel?.deliveries ?? NONE,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
    refetchInterval: ({ state: { data } }) => (performance.now() - touched.current < WATCH_MS && data?.pages.some(({ nodes }) => nodes.some((one) => isMoving(one, serverClock.now()))) ? 2_500 : false),
  });
  const pages = query.data?.pages ?? [];
  const touch = (): void => { touched.current = performance.now(); };
  return { rows: pages.flatMap(({ nodes }) => nodes), total: pages[0]?.totalCount ?? 0, pending: query.isPending, error: query.error, retry: () => { touch(); void query.refetch(); }, more: () => { touch(); void query.fetchNextPage(); } };
}

/** 发送记录: everything that left by a channel, newest first, with what became of it. */
export function DeliveriesCard({ channel }: { channel: Channel }) {
  const t = useTranslate();
  const [state, setState] = useState<State | null>(null);
  const { rows, total, pending, error, retry, more } = useDeliveries(channel.id, state);
  return (
    <Card title={t('channels.deliveries.title')} id="deliveries" aside={<Button size="small" startIcon={<RefreshIcon />} onClick={retry}>{t('channels.deliveries.refresh')}</Button>}>
      <TextField select size="small" value={state ?? ''} onChange={(event) => setState((event.target.value || null) as State | null)} sx={{ minWidth: 200, mb: 1.5 }} slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': t('channels.deliveries.filter') } } }}>
        <MenuItem value="">{t('channels.deliveries.anyState')}</MenuItem>
        {DELIVERY_STATES.map((one) => <MenuItem key={one} value={one}>{t(`channels.state.${one}`)}</MenuItem>)}
      </TextField>
      {pending && [1, 2, 3].map((one) => <Skeleton key={one} height={64} />)}
      {error && <Failure error={error} onRetry={retry} />}
      {!pending && !error && rows.length === 0 && <EmptyState title={t(state ? 'channels.deliveries.none' : 'channels.deliveries.empty')} {...(state ? {} : { hint: t('channels.deliveries.emptyHint') })} />}
      {rows.length > 0 && <Rows rows={rows} kind={channel.kind} />}
      {rows.length > 0 && <MoreButton total={total} shown={rows.length} onMore={more} />}
    </Card>
  );
}

const COLUMNS = { xs: 'minmax(0, 1fr)', sm: '104px minmax(0, 120px) minmax(0, 1.2fr) minmax(0, 1fr)' } as const;

/** A table at a desk; on a phone each row is a small card of its own. */
function Rows({ rows, kind }: { rows: readonly DeliveryFactsFragment[]; kind: Channel['kind'] }) {
  const t = useTranslate();
  return (
    <Box role="table" aria-label={t('channels.deliveries.title')}>
      <Box role="row" sx={{ display: { xs: 'none', sm: 'grid' }, gridTemplateColumns: COLUMNS, gap: 1.5, pb: 1, color: 'text.secondary', fontSize: '0.875rem', fontWeight: 600 }}>
        {(['when', 'to', 'what', 'how'] as const).map((one) => <Box key={one} role="columnheader">{t(`channels.deliveries.${one}`)}</Box>)}
      </Box>
      {rows.map((one) => <Row key={one.key} delivery={one} kind={kind} />)}
    </Box>
  );
}

function Row({ delivery, kind }: { delivery: DeliveryFactsFragment; kind: Channel['kind'] }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const { key, createdAt, staff, trial, title, text } = delivery;
  return (
    <Box role="row" data-delivery={key} sx={{ display: 'grid', gridTemplateColumns: COLUMNS, columnGap: 1.5, rowGap: 0.5, py: 1.25, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Box role="cell" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{moment(createdAt)}</Box>
      <Box role="cell">{CONTACT_OF[kind] === undefined ? t(kind === 'WEBHOOK' ? 'channels.deliveries.system' : 'channels.deliveries.place') : trial ? t('channels.deliveries.triedBy', { name: staff?.name ?? '' }) : staff?.name}</Box>
      <Box role="cell"><Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>{trial ? <Pill tone="neutral">{t('channels.deliveries.trial')}</Pill> : <b>{title}</b>}</Box>{text}</Box>
      <Box role="cell"><DeliveryState delivery={delivery} /><DeliveryWhy delivery={delivery} /></Box>
    </Box>
  );
}
