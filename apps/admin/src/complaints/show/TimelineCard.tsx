import { useState } from 'react';
import MoreIcon from '@mui/icons-material/MoreHorizRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import { isDeadlineEntry } from '@huiyin/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Attachments } from '../../files/Attachments.tsx';
import { Failure } from '../../controls/Failure.tsx';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { ComplaintEntriesQuery } from '../../gql/graphql.ts';
import { Card } from '../../look/Card.tsx';
import { client } from '../../providers/client.ts';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { complaintEntriesDocument } from '../complaints.graphql.ts';
import { correctableValues } from './correctable.ts';
import { deadlineLines } from './deadline-changes.ts';
import { EntryDialog, type EntryAction } from './EntryDialog.tsx';
import { useReadableEntry } from './useReadableEntry.ts';

const ENTRY_ACTIONS = ['complaintCorrect', 'complaintSign'] as const;
const KINDS = ['meet', 'reset', 'cancel', 'start'] as const;
type Entry = NonNullable<ComplaintEntriesQuery['complaint']>['entries']['nodes'][number];

interface TimelineCardProps { complaint: ComplaintFacts; onDone: (complaint: ComplaintFacts) => void; onReload: () => void }

/** What happened, entry by entry, oldest first: the register itself. */
export function TimelineCard({ complaint, onDone, onReload }: TimelineCardProps) {
  const t = useTranslate();
  const [asked, setAsked] = useState<{ action: EntryAction; entry: Entry } | null>(null);
  const complaintId = complaint.id;
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['entries', complaintId], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => (await client.request(complaintEntriesDocument, { id: complaintId, after: pageParam })).complaint?.entries ?? null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  const entries = data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  const total = data?.pages[0]?.totalCount ?? entries.length;
  return (
    <Card title={t('complaint.show.timeline')} id="timeline">
      {isPending && <><Skeleton height={48} /><Skeleton height={48} /><Skeleton height={48} /></>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>{entries.map((entry) => <TimelineEntry key={entry.id} entry={entry} onAct={(action) => setAsked({ action, entry })} />)}</Box>
      {asked && <EntryDialog {...asked} complaint={complaint} onReload={onReload} onClose={() => setAsked(null)} onDone={(after) => { setAsked(null); onDone(after); }} />}
      {hasNextPage && <Button variant="outlined" onClick={() => void fetchNextPage()}>{t('complaint.show.loadMore', { n: total - entries.length })}</Button>}
    </Card>
  );
}

function TimelineEntry({ entry, onAct }: { entry: Entry; onAct: (action: EntryAction) => void }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const read = useReadableEntry();
  const { moment, due } = useTimeWords();
  const lines = read(entry);
  // An entry about a deadline says itself what it did to it.
  const changes = isDeadlineEntry(entry.type) ? [] : deadlineLines(entry.deadlineChanges);
  const place = `${t('complaint.show.entrySequence', { volume: entry.volume, n: entry.sequence })}\n${t('complaint.show.hash')} ${entry.leafHash}`;
  return (
    <Box component="li" data-entry={entry.type} sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: 1.5 }}>
      <Box aria-hidden sx={{ display: 'grid', gridTemplateRows: '26px 1fr', justifyItems: 'center' }}>
        <Box sx={{ width: 11, height: 11, borderRadius: '50%', bgcolor: 'primary.main', alignSelf: 'center' }} />
        <Box sx={{ width: 2, bgcolor: 'divider', 'li:last-child &': { bgcolor: 'transparent' } }} />
      </Box>
      <Box sx={{ pb: 2.25 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
          <Box component="span" sx={{ fontWeight: 650 }}>{words('entry', entry.type)}</Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([entry.actor?.name ?? t(isDeadlineEntry(entry.type) ? 'deadline.clock' : 'complaint.show.system'), words('role', entry.actorRole)])}</Box>
          <Box component="time" dateTime={entry.at} title={place} sx={{ ml: { sm: 'auto' }, color: 'text.secondary', fontSize: '0.875rem' }}>{moment(entry.at)}</Box>
          <EntryMenu entry={entry} onAct={onAct} />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          {lines.filter(({ long }) => !long).map(({ key, label, value }) => <Box key={key} sx={{ overflowWrap: 'anywhere' }}>{label && <Box component="span" sx={{ color: 'text.secondary' }}>{label} </Box>}{value}</Box>)}
        </Box>
        {lines.filter(({ long }) => long).map(({ key, label, value }) => (
          <Box key={key} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{key !== 'text' && <Box component="span" sx={{ color: 'text.secondary' }}>{t('app.mark.named', { name: label, text: '' })}</Box>}{value}</Box>
        ))}
        <Attachments attachments={entry.attachments} />
        {KINDS.map((kind) => {
          const rules = changes.filter((change) => change.kind === kind).map(({ rule, dueAt }) => `${words('rule', rule)} ${rule}${dueAt ? t('app.mark.aside', { text: due(dueAt) }) : ''}`);
          return rules.length > 0 && <Box key={kind} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('app.mark.named', { name: t(`complaint.change.${kind}`), text: rules.join(t('app.mark.list')) })}</Box>;
        })}
      </Box>
    </Box>
  );
}

/** Correcting and signing stand behind one button: they are rare, and every entry has them. */
function EntryMenu({ entry, onAct }: { entry: Entry; onAct: (action: EntryAction) => void }) {
  const t = useTranslate();
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const correctable = correctableValues(entry.type, entry.data).length > 0;
  const actions = ENTRY_ACTIONS.filter((name) => entry.allowedActions.some(({ action, allowed }) => action === name && allowed) && (name !== 'complaintCorrect' || correctable));
  if (actions.length === 0) return null;
  return (
    <>
      <IconButton size="small" data-entry-menu aria-haspopup="menu" aria-label={t('app.mark.named', { name: t('complaint.care.more'), text: words('entry', entry.type) })} onClick={(event) => setAnchor(event.currentTarget)} sx={{ alignSelf: 'center', my: -0.75, ml: { xs: 'auto', sm: 0 } }}><MoreIcon fontSize="small" /></IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {actions.map((action) => <MenuItem key={action} data-action={action} onClick={() => { setAnchor(null); onAct(action); }}>{t(`action.name.${action}`)}</MenuItem>)}
      </Menu>
    </>
  );
}
