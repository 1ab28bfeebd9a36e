import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Failure } from '../controls/Failure.tsx';
import type { StatementFactsFragment, StatementsOfIncidentQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { client } from '../providers/client.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useChanges } from '../providers/live.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DraftDialog } from './StatementDialogs.tsx';
import { Words } from './StatementPanel.tsx';
import { statementsOfIncidentDocument } from './statements.graphql.ts';
import { StatementPills, StatementView } from './StatementView.tsx';

interface StatementCardProps { incidentId: string; communityId: string }
type Incident = NonNullable<StatementsOfIncidentQuery['incident']>;

const isOpen = ({ status }: StatementFactsFragment): boolean => status === 'DRAFTED' || status === 'CONSULTED' || status === 'FIXED';

/** The statement of an incident 统一口径: the version that is drafted, advised on or in force, and those before it (STM-1…3). */
export function StatementCard({ incidentId, communityId }: StatementCardProps) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({ queryKey: ['statements', 'incident', incidentId], queryFn: () => client.request(statementsOfIncidentDocument, { communityId, incidentId }) });
  useChanges(({ kind, id }) => { if (kind === 'Statement' || id === incidentId) void refetch(); });
  if (error && !data) return <Card title={t('statement.title')} id="statement"><Failure error={error} onRetry={() => void refetch()} /></Card>;
  if (!data) return <Card title={t('statement.title')} id="statement"><Skeleton height={120} /></Card>;
  const statements = data.page.nodes;
  const open = statements.find(isOpen);
  return (
    <Card title={t('statement.title')} id="statement" aside={open && <StatementPills statement={open} />}>
      {data.incident?.statementStale && open?.status === 'FIXED' && <Alert severity="warning" sx={{ mb: 1.5 }}>{t('statement.stale')}</Alert>}
      {open ? <StatementView key={open.id} statement={open} /> : data.incident && <Nothing incident={data.incident} />}
      <Earlier statements={statements.filter((one) => one !== open)} />
    </Card>
  );
}

const OVER: readonly string[] = ['CLOSED', 'STOOD_DOWN'];

/** No version of its own: what its register carries from the wide incident above, or how one comes about. */
function Nothing({ incident }: { incident: Incident }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { allowedActions } = useCommunityRoom();
  const [drafting, setDrafting] = useState(false);
  const { answer, statement, status, origin } = incident;
  if (statement && origin === 'WIDE') {
    return (
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Box sx={{ color: 'text.secondary' }}>{join([t('statement.fromAbove', { n: statement.version }), moment(statement.fixedAt), statement.endedAt && t('statement.status.ENDED')])}</Box>
        <Words label={t('statement.part.wording')} text={statement.wording} loud />
        <Words label={t('statement.part.explanation')} text={statement.explanation} />
        <Words label={t('statement.part.handling')} text={statement.handling} />
      </Box>
    );
  }
  const mayDraft = allowedActions?.some(({ action, allowed }) => action === 'statementDraft' && allowed) === true && answer !== null && answer !== undefined && !OVER.includes(status) && origin !== 'WIDE';
  return (
    <Box sx={{ display: 'grid', gap: 1.25, justifyItems: 'start' }}>
      <Box sx={{ color: 'text.secondary' }}>{t(OVER.includes(status) ? 'statement.none.over' : origin === 'WIDE' ? 'statement.none.wide' : answer ? 'statement.none.answered' : 'statement.none.unanswered')}</Box>
      {mayDraft && <Button variant="contained" data-action="statementDraft" onClick={() => setDrafting(true)} sx={{ minHeight: 44 }}>{t('statement.action.statementDraft')}</Button>}
      {drafting && <DraftDialog incidentId={incident.id} subtitle={join([incident.number, incident.title])} answer={answer ?? null} onClose={() => setDrafting(false)} />}
    </Box>
  );
}

/** Versions that are over, the newest first. */
function Earlier({ statements }: { statements: readonly StatementFactsFragment[] }) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  if (statements.length === 0) return null;
  return (
    <Box sx={{ mt: 1.75, borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Button size="small" color="inherit" aria-expanded={shown} onClick={() => setShown(!shown)} sx={{ color: 'text.secondary', px: 0.5, minHeight: 44 }}>{t('statement.earlier', { n: statements.length })}</Button>
      {shown && statements.map((one) => (
        <Box key={one.id} sx={{ display: 'grid', gap: 1, mt: 1.5 }}><Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}><b>{one.number}</b><StatementPills statement={one} /></Box><StatementView statement={one} /></Box>
      ))}
    </Box>
  );
}
