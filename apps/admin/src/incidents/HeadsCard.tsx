import AddIcon from '@mui/icons-material/PersonAddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { isAllowed, type IncidentFacts } from './model.ts';
import { useIncidentRoom } from './room.ts';

/** Head counts 清点人数, the latest of each place first: how many are there, how many should be; who is missing is said. */
export function HeadsCard() {
  const t = useTranslate();
  const { incident, ask } = useIncidentRoom();
  const may = isAllowed(incident, 'incidentCountHeads');
  if (incident.headCounts.length === 0 && !may) return null;
  return (
    <Card title={t('incident.heads')} id="heads" aside={may && <Button variant="outlined" startIcon={<AddIcon />} data-action="incidentCountHeads" onClick={() => ask('incidentCountHeads')} sx={{ minHeight: 44 }}>{t('works.action.incidentCountHeads')}</Button>}>
      {incident.headCounts.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{t('incident.headsNone')}</Box> : (
        <Table size="small" sx={{ '& td, & th': { px: 0.75 } }}>
          <TableHead><TableRow><TableCell>{t('incident.headsWhere')}</TableCell><TableCell align="right">{t('incident.headsPresent')}</TableCell><TableCell align="right">{t('incident.headsExpected')}</TableCell><TableCell /></TableRow></TableHead>
          <TableBody>{incident.headCounts.toReversed().map((one) => <Count key={one.at} one={one} />)}</TableBody>
        </Table>
      )}
    </Card>
  );
}

function Count({ one }: { one: IncidentFacts['headCounts'][number] }) {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const missing = one.expected === null || one.expected === undefined ? null : one.expected - one.present;
  return (
    <TableRow data-missing={missing ?? ''}>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{one.where}<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([one.by?.name, moment(one.at), one.text])}</Box></TableCell>
      <TableCell align="right" sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>{one.present}</TableCell>
      <TableCell align="right">{one.expected ?? t('app.mark.none')}</TableCell>
      <TableCell align="right">{missing === null ? <Pill tone="neutral">{t('incident.headsUnknown')}</Pill> : missing > 0 ? <Pill tone="red" dot>{t('incident.headsMissing', { n: missing })}</Pill> : missing < 0 ? <Pill tone="amber">{t('incident.headsMore', { n: -missing })}</Pill> : <Pill tone="green">{t('incident.headsAll')}</Pill>}</TableCell>
    </TableRow>
  );
}
