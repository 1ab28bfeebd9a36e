import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useParams } from 'react-router-dom';
import type { FindingQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { client } from '../providers/client.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOf } from '../works/tones.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { Facts, NextStep, useWork, WorkBody, WorkFrame, WorkHead } from '../works/WorkShow.tsx';
import { findingDocument } from '../works/works.graphql.ts';

type Finding = NonNullable<FindingQuery['finding']>;
/** Where the subject a finding was made in is shown. */
const ROOMS: Readonly<Record<string, (id: string) => string>> = { WeeklyCheck: (id) => `/weekly-checks/${id}`, SpotCheck: (id) => `/spot-checks/${id}`, Renovation: (id) => `/renovations/${id}`, DailyCheck: () => '/findings?tab=dailyChecks' };

export function FindingShow() {
  const { id = '' } = useParams();
  const query = useWork(id, async () => (await client.request(findingDocument, { id })).finding);
  return <WorkFrame query={query} back="/findings" name="checks">{query.data && <Shown finding={query.data} />}</WorkFrame>;
}

function Shown({ finding }: { finding: Finding }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { due, moment } = useTimeWords();
  const { sourceSubject, rectification } = finding;
  const room = sourceSubject && ROOMS[sourceSubject.__typename]?.(sourceSubject.id);
  return (
    <>
      <WorkHead number={finding.number} status={finding.status} word={words('finding', finding.status)} title={finding.description} more={<Pill tone={toneOf(finding.severity)}>{words('severity', finding.severity)}</Pill>} />
      <WorkBody deadlines={finding.deadlines} entries={finding.entries} next={<NextStep actions={finding.allowedActions} order={['findingRectify', 'findingCheck']} sent={{ findingId: finding.id, expectedVersion: finding.version }} title={finding.description} />}>
        <Card title={t('works.facts')}>
          <Facts facts={[
            ['source', room ? <Link component={RouterLink} to={room}>{words('source', finding.source)}</Link> : words('source', finding.source)], ['inspectedBy', finding.inspectedBy], ['place', finding.place], ['department', finding.department?.name],
            ['foundAt', moment(finding.foundAt)], ['rectifyBy', due(finding.dueAt)], ['recordedBy', finding.recordedBy?.name],
          ]} />
        </Card>
        {rectification && (
          <Card title={t('works.field.rectification')} aside={<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([rectification.by?.name, moment(rectification.at)])}</Box>}>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{rectification.text}</Box>
            {finding.checks.map((one) => <Box key={one.at} sx={{ mt: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}><Pill tone={one.passed ? 'green' : 'red'}>{t(`works.verdict.${one.passed ? 'passed' : 'failed'}`)}</Pill><span>{one.text}</span><Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([one.by?.name, moment(one.at)])}</Box></Box>)}
          </Card>
        )}
      </WorkBody>
    </>
  );
}
