import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { Act, CardAction, Said, Soft } from './FactCards.tsx';
import type { IncidentFacts } from './model.ts';
import { useIncidentRoom } from './room.ts';

/** The written summary 书面总结报告 (INC-7): what it says, to whom it was copied, what was sent back. */
export function SummaryCard() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { incident } = useIncidentRoom();
  const { summary, returns, acceptance } = incident;
  if (!incident.completedAt && returns.length === 0) return null;
  return (
    <Card title={t('incident.summary')} id="summary">
      {acceptance && <Act act={acceptance} mark={<Pill tone="green" dot>{t('incident.accepted')}</Pill>} />}
      {summary ? (
        <>
          <Soft>{join([summary.by?.name, moment(summary.at)])}</Soft>
          <Said name={t('incident.cause')} text={summary.cause} /><Said name={t('incident.course')} text={summary.course} /><Said name={t('incident.losses')} text={summary.losses} /><Said name={t('incident.lessons')} text={summary.lessons} />
          <Copies copies={summary.copies} />
        </>
      ) : <Soft>{t('incident.summaryNone')}</Soft>}
      {returns.toReversed().map((one) => <Act key={one.at} act={one} mark={<Pill tone="amber">{t('incident.returned')}</Pill>} />)}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5, '&:empty': { display: 'none' } }}><CardAction action="incidentAcceptSummary" variant="contained" /><CardAction action="incidentReturnSummary" /><CardAction action="incidentSubmitSummary" /></Box>
    </Card>
  );
}

function Copies({ copies }: { copies: NonNullable<IncidentFacts['summary']>['copies'] }) {
  const t = useTranslate();
  return (
    <Box sx={{ mt: 1 }}>
      <Soft>{t('incident.copies')}</Soft>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {copies.map(({ department, staff }) => <Box component="li" key={department?.id} data-copy={department?.id}>{t('app.mark.named', { name: department?.name ?? '', text: staff.length > 0 ? staff.map(({ name }) => name).join(t('app.mark.list')) : t('incident.copyNobody') })}</Box>)}
      </Box>
    </Box>
  );
}
