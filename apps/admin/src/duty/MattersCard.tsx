import { useState } from 'react';
import NoteIcon from '@mui/icons-material/EditNoteRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../controls/EmptyState.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { DrillMark } from '../incidents/LevelMark.tsx';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import type { ToneName } from '../look/palette.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { placeOf } from '../works/places.ts';
import type { Handover } from './HandoverShow.tsx';
import { groupMatters, type MatterGroup } from './matters.ts';
import type { Draft } from './useDraft.ts';

type Matter = Handover['list']['matters'][number];
const TONES: Readonly<Record<MatterGroup, ToneName>> = { incident: 'red', overdue: 'red', day: 'amber', later: 'neutral', open: 'neutral' };

/** What was open when it was listed, what presses most first, each with what is to be known of it. */
export function MattersCard({ handover, draft }: { handover: Handover; draft: Draft | null }) {
  const t = useTranslate();
  const { list, remarks } = handover;
  return (
    <Card title={t('duty.matters', { n: list.matters.length })} id="matters">
      {!list.complete && <Alert severity="info" sx={{ mb: 1.5 }}>{t('duty.incomplete')}</Alert>}
      {list.matters.length === 0 && <EmptyState title={t('duty.none')} hint={t('duty.noneHint')} />}
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {groupMatters(list.matters, list.listedAt).map(({ group, matters }) => (
          <Box key={group} data-group={group}>
            <Box component="h3" sx={{ m: 0, mb: 0.75, display: 'flex', gap: 1, alignItems: 'center', fontSize: '0.9375rem', fontWeight: 650 }}><Pill tone={TONES[group]}>{matters.length}</Pill>{t(`duty.group.${group}`)}</Box>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {matters.map((matter) => <MatterRow key={matter.number} matter={matter} remark={draft ? draft.remarkOf(matter.number) : (remarks.find(({ number }) => number === matter.number)?.text ?? '')} onRemark={draft ? (text) => draft.setRemark(matter.number, text) : null} />)}
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

function MatterRow({ matter, remark, onRemark }: { matter: Matter; remark: string; onRemark: ((text: string) => void) | null }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { day, due } = useTimeWords();
  const [writing, setWriting] = useState(false);
  const place = matter.subject ? placeOf(matter.subject, day) : null;
  const field = onRemark !== null && (writing || remark !== '');
  return (
    <Box component="li" data-matter={matter.number} sx={{ display: 'grid', gap: 0.75, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap', alignItems: 'baseline' }}>
        {place ? <Link component={RouterLink} to={place.to} sx={{ fontWeight: 600 }}>{matter.number}</Link> : <b>{matter.number}</b>}
        {matter.drill && <DrillMark />}
        <Box component="span" sx={{ flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere', color: place ? 'text.primary' : 'text.secondary' }}>{place ? join([place.title, matter.incident && place.where]) : t('duty.hiddenMatter')}</Box>
        {onRemark && !field && <Button size="small" startIcon={<NoteIcon />} aria-label={t('duty.remarkOf', { number: matter.number })} onClick={() => setWriting(true)}>{t('duty.remark')}</Button>}
      </Box>
      {matter.deadlines.length > 0 && (
        <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
          {matter.deadlines.map(({ rule, dueAt, overdue }) => <Pill key={rule + dueAt} tone={overdue ? 'red' : 'neutral'}>{t(overdue ? 'duty.overdueAt' : 'duty.due', { rule: words('rule', rule), at: due(dueAt) })}</Pill>)}
        </Box>
      )}
      {field && <TextField size="small" value={remark} autoFocus={writing} onChange={(event) => onRemark(event.target.value)} multiline slotProps={{ htmlInput: { 'aria-label': t('duty.remarkOf', { number: matter.number }) } }} />}
      {!onRemark && remark !== '' && <Box sx={({ look }) => ({ px: 1.25, py: 0.75, borderRadius: 2, bgcolor: look.tones.jade.fill, color: look.tones.jade.text, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' })}>{t('app.mark.named', { name: t('duty.remarkShort'), text: remark })}</Box>}
    </Box>
  );
}
