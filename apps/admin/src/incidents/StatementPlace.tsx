import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useCommunityRoom } from '../providers/community-room.ts';
import { StatementCard } from '../statements/StatementCard.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { Act, CardAction, Said, Soft } from './FactCards.tsx';
import { useIncidentRoom } from './room.ts';

/** The statement of the incident; for whoever does not read statements, as its register carries it. */
export function StatementPlace() {
  const { incident } = useIncidentRoom();
  const { allowedActions } = useCommunityRoom();
  const reads = allowedActions?.some(({ action, allowed }) => action === 'statements' && allowed) ?? false;
  const { statement, noStatement, publicSide } = incident;
  if (!statement && !noStatement && !publicSide && !incident.answer) return null;
  return noStatement || !reads ? <Copy /> : <StatementCard incidentId={incident.id} communityId={incident.community.id} />;
}

/** The statement as the incident's register carries it, or the decision that none is needed. */
function Copy() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { incident } = useIncidentRoom();
  const { statement, noStatement, statementStale } = incident;
  return (
    <Card title={t('incident.statement')} id="statement" aside={<CardAction action="incidentComplete" />}>
      {noStatement && <Act act={noStatement} mark={<Pill tone="neutral">{t('incident.statementNot')}</Pill>} />}
      {!statement && !noStatement && <Soft>{t('incident.statementNone')}</Soft>}
      {statementStale && <Pill tone="red" dot>{t('incident.statementStale')}</Pill>}
      {statement && (
        <>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}><Pill tone={statement.endedAt ? 'neutral' : 'green'}>{join([t('incident.statementVersion', { n: statement.version }), statement.endedAt && t('incident.statementEnded')])}</Pill><Soft>{join([statement.fixedBy?.name, moment(statement.fixedAt)])}</Soft></Box>
          <Said name={t('incident.explanation')} text={statement.explanation} /><Said name={t('incident.handling')} text={statement.handling} /><Said name={t('incident.wording')} text={statement.wording} />
        </>
      )}
    </Card>
  );
}
