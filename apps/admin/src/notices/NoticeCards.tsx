import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import { StatusPill } from '../complaints/StatusPill.tsx';
import { DeadlineRow } from '../deadlines/DeadlineRow.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { incidentPath } from '../incidents/path.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { FactList } from './ContentView.tsx';
import { reachesNobody } from './draft.ts';
import { noticePath } from './path.ts';
import { useNoticeRoom } from './room.ts';

/** Out, and nobody has come across it yet: what this system shows to whoever looks is not enough (NOT-10). */
export function NotReachedCard() {
  const t = useTranslate();
  const { notice } = useNoticeRoom();
  const { publishedAt, releasedAt, reachedAt, ending, channels } = notice;
  const stuck = publishedAt ?? (channels.some(({ state }) => state === 'FAILED') ? releasedAt : null);
  return stuck && !reachedAt && !ending ? <Alert severity="warning" data-not-reached>{t(reachesNobody(notice) ? 'notices.cannotReach' : 'notices.notReached')}</Alert> : null;
}

/** How it came back, was refused or ended: said before everything else. */
export function EndedCard() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { notice } = useNoticeRoom();
  const { status, returned, rejected, ending, replacedBy } = notice;
  const line = (key: string, { at, by, reason }: { at: string; by?: { name: string } | null; reason?: string | null }) => <><b>{t(key)}</b> {join([by?.name, moment(at)])}{reason && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Box>}</>;
  if (status === 'RETURNED' && returned) return <Alert severity="warning" data-returned>{line('notices.ended.returned', returned)}</Alert>;
  if (rejected) return <Alert severity="error">{line('notices.ended.rejected', rejected)}</Alert>;
  if (!ending) return null;
  return <Alert severity={ending.cause === 'EXPIRED' ? 'info' : 'warning'} data-ending={ending.cause}>{line(`notices.ended.${ending.cause}`, ending)}{replacedBy && <Box><MuiLink component={Link} to={noticePath(replacedBy.id)} sx={{ color: 'inherit', fontWeight: 650 }}>{join([replacedBy.number, replacedBy.title])}</MuiLink></Box>}</Alert>;
}

/** The record of the seal's use 用章记录. */
export function SealCard() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { notice: { sealing, review, approval } } = useNoticeRoom();
  if (!review && !approval && !sealing) return null;
  const signed = ({ at, by, note }: NonNullable<typeof review>): string => join([by?.name, moment(at), note]);
  return (
    <Card title={t('notices.seal.title')} id="seal">
      <FactList facts={[
        [t('notices.reviewed'), review && signed(review)], [t('notices.approved'), approval && signed(approval)],
        ...(sealing ? [[t('notices.seal.kind'), t(`notices.sealKind.${sealing.seal}`)], [t('notices.seal.by'), join([sealing.by?.name, moment(sealing.at)])], [t('notices.seal.askedBy'), sealing.askedBy?.name], [t('notices.seal.allowedBy'), sealing.allowedBy?.name], [t('notices.seal.hash'), sealing.contentHash]] as const : []),
      ]} />
    </Card>
  );
}

/** Running deadlines first, the latest of the others below. */
export function DeadlinesCard() {
  const t = useTranslate();
  const { notice: { deadlines } } = useNoticeRoom();
  if (deadlines.length === 0) return null;
  const runs = (one: (typeof deadlines)[number]): boolean => !one.metAt && !one.cancelledAt;
  const shown = [...deadlines].sort((a, b) => Number(runs(b)) - Number(runs(a)) || Date.parse(b.dueAt) - Date.parse(a.dueAt)).slice(0, 6);
  return <Card title={t('works.deadlines')} id="deadlines"><Box sx={{ display: 'grid', gap: 1.25 }}>{shown.map((one) => <DeadlineRow key={one.id} deadline={one} />)}</Box></Card>;
}

/** What the request said: what for, how it was made sure of, and of what. */
export function FactsCard() {
  const t = useTranslate();
  const join = useJoin();
  const { moment, due } = useTimeWords();
  const { notice } = useNoticeRoom();
  const { purpose, truthCheck, eventAt, plannedStart, plannedEnd, requestedAt, requestedBy, incident, replaces, report, outsideDocument, reachedAt, againAt } = notice;
  return (
    <Card title={t('notices.facts')} id="facts">
      <FactList facts={[
        [t('notices.field.purpose'), purpose], [t('notices.field.truthCheck'), truthCheck], [t('notices.field.eventAt'), eventAt && moment(eventAt)], [t('notices.field.plannedStart'), plannedStart && due(plannedStart)], [t(eventAt ? 'notices.field.expectedEnd' : 'notices.field.plannedEnd'), plannedEnd && due(plannedEnd)],
        [t('notices.requestedBy'), join([requestedBy?.name, moment(requestedAt)])], [t('notices.reached'), reachedAt && moment(reachedAt)], [t('notices.again'), againAt && moment(againAt)],
        [t('notices.field.reportType'), report && join([t(`notices.report.${report.type}`), report.period])], [t('notices.handedOver'), report?.handedOverAt && join([report.receivedBy, moment(report.handedOverAt)])],
        [t('notices.field.sender'), outsideDocument && join([outsideDocument.sender, outsideDocument.documentNumber])], [t('notices.field.receivedAt'), outsideDocument && moment(outsideDocument.receivedAt)],
      ]} />
      {(incident ?? replaces) && (
        <Box sx={{ display: 'grid', mt: 1.5 }}>
          {incident && <MuiLink component={Link} to={incidentPath(incident.id)} sx={{ py: 1 }}>{join([t('notices.field.incidentId'), incident.number, incident.title])}</MuiLink>}
          {replaces && <MuiLink component={Link} to={noticePath(replaces.id)} sx={{ py: 1 }}>{join([t('notices.field.replacesId'), replaces.number, replaces.title])}</MuiLink>}
        </Box>
      )}
    </Card>
  );
}

/** Complaints that it answers (CMP-18). */
export function ComplaintsCard() {
  const t = useTranslate();
  const { notice: { complaints } } = useNoticeRoom();
  if (complaints.length === 0) return null;
  return (
    <Card title={t('notices.complaints', { n: complaints.length })} id="complaints">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 420, overflowY: 'auto' }}>
        {complaints.map((one) => (
          <Box component="li" key={one.id} sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
            <Box component={Link} to={complaintPath(one)} data-complaint={one.number} sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 1, minHeight: 44, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
              <Box sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>{one.title ?? t('complaint.data.erased')}<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{one.number}</Box></Box><StatusPill status={one.status} />
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
