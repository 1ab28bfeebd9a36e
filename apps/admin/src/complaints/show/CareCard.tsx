import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';
import { CorrectionsSection, SumUpSection } from './CareRecords.tsx';
import { Section } from './CareSection.tsx';

/** What is beside the main line: who else works on it, who was heard, what outside parties promised, what was learnt. */
export function CareCard({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const sections = [
    hasLeader(complaint) && <LeaderSection key="leader" complaint={complaint} />,
    complaint.group && <GroupSection key="group" complaint={complaint} />,
    complaint.parts.length > 0 && <PartsSection key="parts" complaint={complaint} />,
    (complaint.kind === 'REPAIR' || complaint.aboutRepair) && <RepairSection key="repair" complaint={complaint} />,
    complaint.outsideParty && <OutsideSection key="outside" complaint={complaint} />,
    complaint.explanations.length + complaint.suggestions.length > 0 || complaint.recourseToldAt ? <WordsSection key="words" complaint={complaint} /> : null,
    complaint.returns.length > 0 && <ReturnsSection key="returns" complaint={complaint} />,
    complaint.sumUp && <SumUpSection key="sumUp" complaint={complaint} />,
    complaint.corrections.length + complaint.signatures.length > 0 ? <CorrectionsSection key="corrections" complaint={complaint} /> : null,
  ].filter(Boolean);
  return sections.length === 0 ? null : <Card title={t('complaint.care.title')} id="care"><Box sx={{ display: 'grid', gap: 1.75 }}>{sections}</Box></Card>;
}

const hasLeader = ({ severity, leaderToldAt, repeatCount, urges }: ComplaintFacts): boolean => (severity === 'MAJOR' && leaderToldAt !== null) || repeatCount > 0 || urges > 0;

function LeaderSection({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const { leaderToldAt, leaderAcknowledgedAt, leaderAcknowledgedBy, repeatCount, urges } = complaint;
  return (
    <Section title={t('complaint.care.leader')}>
      {leaderToldAt && <Box>{t('complaint.care.leaderTold', { at: moment(leaderToldAt) })}</Box>}
      {leaderToldAt && <Box><Pill tone={leaderAcknowledgedAt ? 'green' : 'amber'}>{leaderAcknowledgedAt ? t('complaint.care.leaderKnows', { name: leaderAcknowledgedBy?.name ?? '', at: moment(leaderAcknowledgedAt) }) : t('complaint.care.leaderWaits')}</Pill></Box>}
      {repeatCount > 0 && <Box><Pill tone="red">{t('complaint.care.repeats', { n: repeatCount })}</Pill></Box>}
      {urges > 0 && <Box>{t('complaint.care.urges', { n: urges })}</Box>}
    </Section>
  );
}

function GroupSection({ complaint: { group } }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  if (!group) return null;
  const heard = group.complainants.filter(({ heardAt }) => heardAt).length;
  return (
    <Section title={t('complaint.care.group')}>
      <Box>{t('complaint.care.groupSize', { n: group.size, heard })}</Box>
      <Box>{t('complaint.care.level')} <Pill tone="jade">{words('escalation', group.escalation)}</Pill></Box>
      {group.complainants.map((one, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <span>{join([`${index + 1}. ${one.name ?? t('complaint.list.anonymous')}`, one.unit?.label, one.phone])}</span>
          <Pill tone={one.heardAt ? 'green' : 'amber'}>{t(one.heardAt ? 'complaint.care.heard' : 'complaint.care.waiting')}</Pill>
          {one.apart && <Pill tone="neutral">{t('complaint.care.apart')}</Pill>}
        </Box>
      ))}
    </Section>
  );
}

function PartsSection({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  return (
    <Section title={t('complaint.care.parts')}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>{complaint.department?.name} <Pill tone="jade">{t('complaint.care.lead')}</Pill></Box>
      {complaint.parts.map(({ department, handedBackAt }) => (
        <Box key={department?.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>{department?.name} <Pill tone={handedBackAt ? 'green' : 'amber'}>{handedBackAt ? t('complaint.care.partDone', { at: moment(handedBackAt) }) : t('complaint.care.partOut')}</Pill></Box>
      ))}
    </Section>
  );
}

function RepairSection({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const words = useWords();
  const { moment } = useTimeWords();
  const { repairSize, arrivedAt, workAcceptedAt, fiveOnes } = complaint;
  return (
    <Section title={t('complaint.care.repair')}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {repairSize && <Pill tone="neutral">{words('repairSize', repairSize)}</Pill>}
        <Pill tone={arrivedAt ? 'green' : 'amber'}>{arrivedAt ? t('complaint.care.arrived', { at: moment(arrivedAt) }) : t('complaint.care.notArrived')}</Pill>
        {workAcceptedAt && <Pill tone="green">{t('complaint.care.accepted', { at: moment(workAcceptedAt) })}</Pill>}
      </Box>
      {fiveOnes.length > 0 && <Box sx={{ color: 'text.secondary' }}>{fiveOnes.map((one) => words('fiveOne', one)).join(t('app.mark.list'))}</Box>}
    </Section>
  );
}

function OutsideSection({ complaint: { outsideParty } }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const { due, moment } = useTimeWords();
  if (!outsideParty) return null;
  return (
    <Section title={t('complaint.care.outside')}>
      <Box>{join([words('outsideParty', outsideParty.party), outsideParty.name])}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{outsideParty.promise}</Box>
      <Box><Pill tone={outsideParty.doneAt ? 'green' : 'amber'}>{outsideParty.doneAt ? t('complaint.care.outsideDone', { at: moment(outsideParty.doneAt) }) : t('complaint.care.promised', { at: due(outsideParty.dueAt) })}</Pill></Box>
    </Section>
  );
}

function WordsSection({ complaint }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { explanations, suggestions, recourseToldAt } = complaint;
  return (
    <Section title={t(explanations.length > 0 ? 'complaint.care.explanations' : 'complaint.care.suggestions')}>
      {explanations.map((one) => <Box key={one.at}><Pill tone="jade">{words('explanationWay', one.way)}</Pill> {join([one.notice, one.notice === one.text ? null : one.text])} <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([moment(one.at), one.by?.name])}</Box></Box>)}
      {suggestions.map((one) => <Box key={one.at}>{explanations.length > 0 && <Pill tone="neutral">{t('complaint.care.suggestions')}</Pill>} {one.text}</Box>)}
      {recourseToldAt && <Box>{t('complaint.care.recourse', { at: moment(recourseToldAt) })}</Box>}
    </Section>
  );
}

function ReturnsSection({ complaint: { returns } }: { complaint: ComplaintFacts }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  return (
    <Section title={t('complaint.care.returns')}>
      {returns.map(({ department, reason, at }) => <Box key={at}><b>{department?.name}</b> {reason} <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{moment(at)}</Box></Box>)}
    </Section>
  );
}
