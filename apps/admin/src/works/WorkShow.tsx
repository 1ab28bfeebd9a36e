import { useState, type ReactNode } from 'react';
import BackIcon from '@mui/icons-material/ArrowBackRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { DeadlineRow } from '../deadlines/DeadlineRow.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import type { DeadlineDetailsFragment, WorkEntriesFragment } from '../gql/graphql.ts';
import { useAsked } from '../layout/useAsked.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Card, Page } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useChanges } from '../providers/live.tsx';
import type { Values } from './definitions.ts';
import { toneOf } from './tones.ts';
import { WorkDialog, type WorkAsk, type WorkDialogProps } from './WorkDialog.tsx';
import { WorkTimeline, type SayEntry } from './WorkTimeline.tsx';

/** Reads one subject and keeps it fresh. */
export function useWork<T>(id: string, read: () => Promise<T | null | undefined>) {
  const query = useQuery({ queryKey: ['works', 'one', id], queryFn: async () => (await read()) ?? null });
  useChanges((change) => { if (change.id === id) void query.refetch(); });
  return query;
}

interface WorkFrameProps { query: { data: unknown; error: unknown; isPending: boolean; refetch: () => unknown }; back: string; name: string; children: ReactNode }

/** What stands around one subject: the way back, and loading, missing and failed each by itself. */
export function WorkFrame({ query, back, name, children }: WorkFrameProps) {
  const t = useTranslate();
  if (query.isPending) return <Page><Skeleton height={60} width="50%" /><Skeleton height={220} /><Skeleton height={220} /></Page>;
  if (!query.data && query.error) return <Page><Failure error={query.error} onRetry={() => void query.refetch()} /></Page>;
  if (!query.data) return <EmptyState title={t('works.notFound')}><Button component={Link} to={back} variant="contained">{t('works.back', { name: t(`works.menu.${name}`) })}</Button></EmptyState>;
  return (
    <Page>
      <Button component={Link} to={back} startIcon={<BackIcon />} size="small" color="inherit" sx={{ color: 'text.secondary', px: 0.5, mb: 0.5 }}>{t(`works.menu.${name}`)}</Button>
      {children}
    </Page>
  );
}

interface Allowed { readonly action: string; readonly allowed: boolean; readonly reason?: string | null }

/** The head of one subject: its number, its status, what it is about. */
export function WorkHead({ number, status, word, title, more }: { number: string; status: string; word: string; title: string; more?: ReactNode }) {
  usePageTitle(number);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><Pill tone={toneOf(status)}>{word}</Pill>{more}<Box component="span" sx={{ color: 'text.secondary' }}>{number}</Box></Box>
      <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>{title}</Typography>
    </Box>
  );
}

interface NextProps { actions: readonly Allowed[]; order: readonly string[]; sent: Values; title: string; initial?: Readonly<Record<string, Values>>; extra?: ReactNode; hint?: string | undefined; fresh?: WorkDialogProps['fresh'] }

/** The next step: the first allowed action large, the others beside it; nothing that the API does not allow. */
export function NextStep({ actions, order, sent, title, initial = {}, extra, hint, fresh }: NextProps) {
  const t = useTranslate();
  const allowed = actions.filter(({ allowed: may }) => may).map(({ action }) => action).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const askFor = (action: string): WorkAsk => ({ action, title, sent, ...(initial[action] ? { initial: initial[action] } : {}) });
  const asked = useAsked((action) => allowed.includes(action));
  const [ask, setAsk] = useState<WorkAsk | null>(asked === null ? null : askFor(asked));
  const [first, ...others] = allowed;
  const button = (action: string, large: boolean) => (
    <Button key={action} data-action={action} variant={large ? 'contained' : 'outlined'} size="large" fullWidth onClick={() => setAsk(askFor(action))} sx={{ minHeight: large ? 60 : 48, fontSize: large ? '1.125rem' : '0.9375rem' }}>{t(`works.action.${action}`)}</Button>
  );
  return (
    <Card title={t('works.next')} id="next">
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {hint && <Box sx={{ color: 'text.secondary' }}>{hint}</Box>}
        {first ? button(first, true) : !extra && !hint && <Box sx={{ color: 'text.secondary' }}>{t('works.nothing')}</Box>}
        {extra}
        {others.length > 0 && <Box sx={{ display: 'grid', gridTemplateColumns: others.length === 1 ? '1fr' : '1fr 1fr', gap: 1 }}>{others.map((action) => button(action, false))}</Box>}
      </Box>
      {ask && <WorkDialog ask={ask} fresh={fresh} onClose={() => setAsk(null)} />}
    </Card>
  );
}

export type WorkFact = readonly [label: string, value: ReactNode];

/** Facts side by side; what is missing leaves no gap. */
export function Facts({ facts }: { facts: readonly WorkFact[] }) {
  const t = useTranslate();
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25, columnGap: 3, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(160px, 1fr))' } }}>
      {facts.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([label, value]) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`works.field.${label}`)}</Box>
          <Box component="dd" sx={{ m: 0, fontWeight: 500, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{value}</Box>
        </Box>
      ))}
    </Box>
  );
}

const isRunning = ({ metAt, cancelledAt }: DeadlineDetailsFragment): boolean => !metAt && !cancelledAt;

/** Two columns on a desk, one on a phone: the next step first, deadlines, facts, then what happened. */
export function WorkBody({ next, deadlines = [], entries, say, children }: { next: ReactNode; deadlines?: readonly DeadlineDetailsFragment[]; entries: WorkEntriesFragment; say?: SayEntry; children: ReactNode }) {
  const t = useTranslate();
  const shown = [...deadlines].sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)) || Date.parse(b.dueAt) - Date.parse(a.dueAt)).slice(0, 6);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' }, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 2, order: { md: 1 }, minWidth: 0 }}>
        {next}
        {shown.length > 0 && <Card title={t('works.deadlines')}><Box sx={{ display: 'grid', gap: 1.25 }}>{shown.map((one) => <DeadlineRow key={one.id} deadline={one} />)}</Box></Card>}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>{children}<WorkTimeline entries={entries} say={say} /></Box>
    </Box>
  );
}
