import { useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { DiffView } from './DiffView.tsx';
import { useNoticeRoom } from './room.ts';

/** Every draft, and what changed between any two. */
export function VersionsCard() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { notice: { versions } } = useNoticeRoom();
  const [chosen, setChosen] = useState<{ from: number | null; to: number | null }>({ from: null, to: null });
  const last = versions.at(-1);
  if (!last || versions.length < 2) return null;
  const to = versions.find(({ revision }) => revision === chosen.to) ?? last;
  const from = versions.find(({ revision }) => revision === chosen.from) ?? versions.findLast(({ revision }) => revision < to.revision) ?? versions[0]!;
  const pick = (name: 'from' | 'to', value: number) => (
    <TextField select name={`version.${name}`} label={t(`notices.versions.${name}`)} value={value} onChange={(event) => setChosen((now) => ({ ...now, [name]: Number(event.target.value) }))} fullWidth>
      {versions.map(({ revision, at, by }) => <MenuItem key={revision} value={revision}>{join([t('notices.revision', { n: revision }), by?.name, moment(at)])}</MenuItem>)}
    </TextField>
  );
  return (
    <Card title={t('notices.versions.title', { n: versions.length })} id="versions">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>{pick('from', from.revision)}{pick('to', to.revision)}</Box>
        <DiffView before={from.content} after={to.content} />
      </Box>
    </Card>
  );
}
