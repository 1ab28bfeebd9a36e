import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { complaintPath } from '../path.ts';

const FLAGS = ['dangerToLifeOrProperty', 'essentialFacility', 'ongoingBreach', 'media', 'legal', 'image'] as const;
const RELATIONS = ['owner', 'occupant', 'tenant', 'other'];
type Fact = [key: string, value: ReactNode];

export function FactsCard({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { moment, due } = useTimeWords();
  const { reporter, plan, referral, previousComplaint, flags } = complaint;
  const raised = FLAGS.filter((flag) => flags[flag]);
  const reporterFacts: Fact[] = [
    ['reporter', reporter.name ?? t('complaint.list.anonymous')],
    ['phone', reporter.phone && <Phone number={reporter.phone} />],
    ['unit', reporter.unit?.label],
    ['relation', reporter.relation && (RELATIONS.includes(reporter.relation) ? words('relation', reporter.relation) : reporter.relation)],
    ['groupSize', complaint.groupSize > 1 ? complaint.groupSize : null],
  ];
  const matter: Fact[] = [
    ['channel', words('channel', complaint.channel)], ['content', words('content', complaint.content)], ['location', complaint.location],
    ['received', moment(complaint.receivedAt)], ['registered', complaint.registeredAt !== complaint.receivedAt ? moment(complaint.registeredAt) : null],
    ['authorityReference', complaint.authorityReference], ['authorityDue', complaint.authorityDueAt && due(complaint.authorityDueAt)],
    ['agreedReply', complaint.agreedReplyAt && moment(complaint.agreedReplyAt)], ['limit', complaint.limitAt && due(complaint.limitAt)],
    ['previous', previousComplaint && <Link component={RouterLink} to={complaintPath(previousComplaint)}>{previousComplaint.number} {previousComplaint.title}</Link>],
    ['backEntry', complaint.backEntryReason],
    ['closed', complaint.closedAt && `${moment(complaint.closedAt)} ${complaint.closedBy?.name ?? ''}`],
  ];
  const people: Fact[] = [
    ['department', complaint.department?.name], ['assignee', complaint.assignee?.name], ['supervisor', complaint.supervisor?.name],
    ['doers', complaint.doers.map(({ name }) => name).join(t('app.mark.list'))], ['firstReceiver', complaint.firstReceiver?.name], ['registeredBy', complaint.registeredBy?.id !== complaint.firstReceiver?.id ? complaint.registeredBy?.name : null],
  ];
  const result: Fact[] = [
    ['cause', complaint.cause], ['correctiveAction', complaint.correctiveAction], ['preventiveAction', complaint.preventiveAction],
    ['plan', plan && `${plan.text ?? ''}${t('app.mark.aside', { text: join([plan.department?.name, plan.completedAt ? t('complaint.fact.planDone') : t('app.time.due', { at: due(plan.dueAt) })]) })}`],
    ['referral', referral && join([referral.channel, referral.reason])],
  ];
  return (
    <Card title={t('complaint.show.facts')} id="facts">
      <Box sx={{ display: 'grid', gap: 2 }}>
        {complaint.detail && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '1rem' }}>{complaint.detail}</Box>}
        {complaint.remedySought && <Box sx={({ look }) => ({ bgcolor: look.primarySoft, borderRadius: 2.5, p: 1.5 })}><b>{t('app.mark.named', { name: t('complaint.fact.remedySought'), text: '' })}</b>{complaint.remedySought}</Box>}
        {raised.length > 0 && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>{raised.map((flag) => <Pill key={flag} tone="red">{t(`complaint.flag.${flag}`)}</Pill>)}</Box>}
        <Group facts={reporterFacts} title={t('complaint.fact.reporterGroup')} />
        <Group facts={matter} title={t('complaint.fact.matter')} />
        <Group facts={people} title={t('complaint.fact.people')} />
        <Group facts={result} title={t('complaint.fact.result')} wide />
      </Box>
    </Card>
  );
}

const Phone = ({ number }: { number: string }) => (/[*＊]/.test(number) ? <>{number}</> : <Link href={`tel:${number}`} sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 28 }}>{number}</Link>);

function Group({ facts, title, wide = false }: { facts: Fact[]; title: string; wide?: boolean }) {
  const t = useTranslate();
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.75 }}>
      <Typography variant="h3" sx={{ mb: 1, color: 'text.secondary' }}>{title}</Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25, columnGap: 3, gridTemplateColumns: wide ? '1fr' : { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(148px, 1fr))' } }}>
        {known.map(([key, value]) => (
          <Box key={key} sx={{ minWidth: 0 }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`complaint.fact.${key}`)}</Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', fontWeight: 500, whiteSpace: 'pre-wrap' }}>{value}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
