import { useState } from 'react';
import SendIcon from '@mui/icons-material/SendRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { isAllowed, type IncidentFacts } from './model.ts';
import { useIncidentRoom } from './room.ts';

const KEPT = 50;

/** The duty log 值班日记: a line in a moment, the newest first. */
export function LogCard() {
  const t = useTranslate();
  const { incident } = useIncidentRoom();
  return (
    <Card title={t('incident.log')} id="log">
      {isAllowed(incident, 'incidentLog') && <LogLine />}
      {incident.log.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('incident.logNone')}</Box>}
      <Box component="ol" aria-live="polite" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: { md: 420 }, overflowY: { md: 'auto' } }}>{incident.log.map((line) => <Line key={`${line.at}${line.text}`} line={line} />)}</Box>
      {incident.log.length >= KEPT && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 1 }}>{t('incident.logMore')}</Box>}
    </Card>
  );
}

function LogLine() {
  const t = useTranslate();
  const words = useWorkWords();
  const { act, incident: { logKinds } } = useIncidentRoom();
  const [chosen, setKind] = useState<string>('NOTE');
  // Who may write what changes while it is open: the command passes on.
  const kind = logKinds.some((one) => one === chosen) ? chosen : 'NOTE';
  const [text, setText] = useState('');
  const [working, setWorking] = useState(false);
  const send = async (): Promise<void> => {
    if (working || text.trim() === '') return;
    setWorking(true);
    // What was typed stays until it has arrived.
    if (await act('incidentLog', { kind, text: text.trim() })) { setText(''); setKind('NOTE'); }
    setWorking(false);
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }} sx={{ display: 'grid', gap: 1, mb: 1.5 }}>
      <Box role="group" aria-label={t('incident.logKind')} sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
        {logKinds.map((one) => <Chip key={one} label={words('logKind', one)} data-log-kind={one} aria-pressed={one === kind} color={one === kind ? 'primary' : 'default'} variant={one === kind ? 'filled' : 'outlined'} onClick={() => setKind(one)} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem', flexShrink: 0 }} />)}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField name="log" multiline maxRows={5} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) { event.preventDefault(); void send(); } }} placeholder={t('incident.logPlaceholder')} slotProps={{ htmlInput: { 'aria-label': t('incident.log') } }} fullWidth />
        <Button type="submit" variant="contained" aria-disabled={working || text.trim() === ''} endIcon={<SendIcon />} sx={{ minHeight: 56, whiteSpace: 'nowrap', '&[aria-disabled=true]': { opacity: 0.6 } }}>{working ? t('incident.ticking') : t('incident.logSend')}</Button>
      </Box>
    </Box>
  );
}

function Line({ line }: { line: IncidentFacts['log'][number] }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  return (
    <Box component="li" data-log={line.kind} sx={{ display: 'grid', gap: 0.25, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}><Pill tone={line.kind === 'DIRECTION' ? 'amber' : line.kind === 'DAMAGE' ? 'red' : 'neutral'}>{words('logKind', line.kind)}</Pill><Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([line.by?.name ?? t('incident.clock'), moment(line.at)])}</Box></Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{line.text}</Box>
    </Box>
  );
}
