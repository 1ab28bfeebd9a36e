import { useCallback, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Failure } from '../controls/Failure.tsx';
import { useAsked } from '../layout/useAsked.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { NotFound, readComplaint, type ComplaintFacts } from '../providers/data-provider.ts';
import { useChanges } from '../providers/live.tsx';
import { WindowPanel } from '../statements/WindowPanel.tsx';
import { ActionDialog } from './actions/ActionDialog.tsx';
import { isAction, type ActionName, type Values } from './actions/definitions.ts';
import { NextActions } from './actions/NextActions.tsx';
import { CareCard } from './show/CareCard.tsx';
import { ComplaintHeader } from './show/ComplaintHeader.tsx';
import { DeadlinesCard } from './show/DeadlinesCard.tsx';
import { FactsCard } from './show/FactsCard.tsx';
import { IncidentOf } from './show/IncidentOf.tsx';
import { NoticesOf } from './show/NoticesOf.tsx';
import { RecordsCard } from './show/RecordsCard.tsx';
import { TimelineCard } from './show/TimelineCard.tsx';

/** One complaint by its number (or global id) in the address. */
export function ComplaintShow() {
  const t = useTranslate();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['complaint', id], queryFn: () => readComplaint(id), retry: (times, problem) => !(problem instanceof NotFound) && times < 2,
  });
  usePageTitle(data?.number);
  if (isPending) return <Page><Skeleton height={60} width="60%" /><Skeleton height={240} /><Skeleton height={240} /></Page>;
  if (error instanceof NotFound) {
    return <EmptyState title={t('app.error.notFound')}><Button component={Link} to="/complaints" variant="contained">{t('app.error.backToRegister')}</Button></EmptyState>;
  }
  if (!data) return <Page><Failure error={error} onRetry={() => void refetch()} /></Page>;
  return <Complaint key={data.id} address={id} complaint={data} stale={Boolean(error)} />;
}

// On a phone both columns dissolve into one: next step, facts, deadlines, timeline.
const COLUMN = { display: { xs: 'contents', md: 'grid' }, gap: 2, minWidth: 0 } as const;

// Beside a long timeline the next step stays in sight.
const ASIDE = { order: { md: 1 }, position: { md: 'sticky' }, top: 16, maxHeight: { md: 'calc(100dvh - 32px)' }, overflowY: { md: 'auto' } } as const;

function Complaint({ address, complaint, stale }: { address: string; complaint: ComplaintFacts; stale: boolean }) {
  const cache = useQueryClient();
  const asked = useAsked((name) => isAction(name) && complaint.allowedActions.some((one) => one.allowed && one.action === name)) as ActionName | null;
  const [action, setAction] = useState<ActionName | null>(asked);
  const [newest, setNewest] = useState(complaint.version);
  const drafts = useRef(new Map<ActionName, Values>());
  const reload = useCallback(() => Promise.all([
    cache.invalidateQueries({ queryKey: ['complaint', address] }), cache.invalidateQueries({ queryKey: ['entries', complaint.id] }),
  ]), [cache, address, complaint.id]);
  useChanges((change) => {
    if (change.id !== complaint.id) return;
    setNewest((now) => Math.max(now, change.version));
    // The clock and taking note make no version: nothing that is open or typed grows stale by them.
    if (change.version <= complaint.version) void reload();
  });

  const done = (after: ComplaintFacts): void => {
    if (action) drafts.current.delete(action);
    setAction(null);
    cache.setQueryData(['complaint', address], after);
    void cache.invalidateQueries({ queryKey: ['entries', complaint.id] });
    void cache.invalidateQueries({ queryKey: ['complaints'] });
  };
  const closeKeepingDraft = (): void => setAction(null);
  return (
    <Page>
      <ComplaintHeader complaint={complaint} />
      {complaint.incident && <IncidentOf incident={complaint.incident} />}
      {complaint.notices.length > 0 && <NoticesOf notices={complaint.notices} />}
      {complaint.status !== 'CLOSED' && <Box sx={{ '&:not(:empty)': { mb: 2 } }}><WindowPanel asked={{ complaintId: complaint.id }} /></Box>}
      {(newest > complaint.version && !action) || stale ? <Changed onReload={() => void reload()} /> : null}
      <Box sx={{ display: 'grid', gap: { xs: 1.5, md: 2 }, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px', lg: 'minmax(0, 1fr) 400px' }, alignItems: 'start' }}>
        <Box sx={[COLUMN, ASIDE]}>
          <NextActions complaint={complaint} onAct={setAction} />
          <Box data-no-print sx={{ order: { xs: 2, md: 0 } }}><DeadlinesCard complaint={complaint} /></Box>
        </Box>
        <Box sx={COLUMN}>
          <Box sx={{ order: { xs: 1, md: 0 } }}><FactsCard complaint={complaint} /></Box>
          <Box sx={{ order: { xs: 2, md: 0 } }}><CareCard complaint={complaint} /></Box>
          <Box sx={[COLUMN, { order: { xs: 3, md: 0 } }]}><RecordsCard complaint={complaint} /><Box sx={{ order: { xs: 3, md: 0 } }}><TimelineCard complaint={complaint} onDone={done} onReload={() => void reload()} /></Box></Box>
        </Box>
      </Box>
      {action && (
        <ActionDialog
          key={action} action={action} complaint={complaint} draft={drafts.current.get(action)} onDraft={(values) => drafts.current.set(action, values)}
          onDone={done} onReload={() => void reload()} onClose={closeKeepingDraft}
        />
      )}
    </Page>
  );
}

function Changed({ onReload }: { onReload: () => void }) {
  const t = useTranslate();
  return <Alert severity="info" role="status" sx={{ mb: 2 }} action={<Button size="small" onClick={onReload}>{t('complaint.show.refresh')}</Button>}>{t('complaint.show.changedElsewhere')}</Alert>;
}
