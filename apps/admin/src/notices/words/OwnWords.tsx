import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import DropIcon from '@mui/icons-material/DeleteOutlineRounded';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { WordKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import type { ToneName } from '../../look/palette.ts';
import { isFound, rowsOf, withoutWord, withWord, withWordAgain, type Changes, type Row, type Word, type WordList } from './draft.ts';
import { WordDialog } from './WordDialog.tsx';
import { ByKind, WordLine } from './WordLine.tsx';

/** What both halves of the page show; `set` null: it is only read. */
export interface WordsPart { list: WordList; changes: Changes; search: string; kind: WordKind | null; set: ((changes: Changes) => void) | null }

const PAGE = 60;
const TONES = { NEW: 'green', CHANGED: 'blue', DROPPED: 'red' } as const satisfies Record<string, ToneName>;
const TOUCH = { width: 44, height: 44, flexShrink: 0 } as const;

/** The company's own words, with what is being changed in them. */
export function OwnWords({ list, changes, search, kind, set }: WordsPart) {
  const t = useTranslate();
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<{ readonly word: Word | null } | null>(null);
  const all = rowsOf(list, changes);
  const rows = all.filter(({ word }) => (kind === null || word.kind === kind) && isFound(word, search));
  const standing = all.filter(({ state }) => state !== 'DROPPED').map(({ word }) => word.word);
  const add = set && <Button variant={all.length === 0 ? 'contained' : 'outlined'} startIcon={<AddIcon />} data-add onClick={() => setOpen({ word: null })} sx={{ minHeight: 44 }}>{t('noticeWords.add')}</Button>;
  return (
    <Card id="own" title={t('noticeWords.own', { n: standing.length })} aside={all.length > 0 && add}>
      {all.length === 0 && <EmptyState title={t('noticeWords.ownNone')} hint={t('noticeWords.ownHint')}>{add}</EmptyState>}
      {all.length > 0 && rows.length === 0 && <Nothing search={search} />}
      <ByKind rows={rows} kindOf={({ word }) => word.kind} shown={shown} onMore={() => setShown(shown + PAGE)} line={(row) => <OwnLine key={row.word.word} row={row} changes={changes} set={set} onChange={(word) => setOpen({ word })} />} />
      {open && set && <WordDialog word={open.word} others={standing.filter((one) => one !== open.word?.word)} onTake={(word) => { set(withWord(changes, word, open.word?.word ?? null)); setOpen(null); }} onClose={() => setOpen(null)} />}
    </Card>
  );
}

/** Nothing is found by what stands above. */
export function Nothing({ search }: { search: string }) {
  const t = useTranslate();
  return <Box role="status" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{search.trim() === '' ? t('noticeWords.noneOfKind') : t('noticeWords.found', { text: search.trim() })}</Box>;
}

interface OwnLineProps extends Pick<WordsPart, 'changes' | 'set'> { row: Row; onChange: (word: Word) => void }
function OwnLine({ row: { word, state }, changes, set, onChange }: OwnLineProps) {
  const t = useTranslate();
  const dropped = state === 'DROPPED';
  const named = (what: 'change' | 'drop' | 'restoreNamed'): string => t(`noticeWords.${what}`, { word: word.word });
  return (
    <WordLine word={word} muted={dropped} mark={state !== 'SAME' && <Pill tone={TONES[state]}>{t(`noticeWords.state.${state}`)}</Pill>}>
      {set && dropped && <Button data-restore aria-label={named('restoreNamed')} onClick={() => set(withWordAgain(changes, word.word))} sx={{ minHeight: 44 }}>{t('noticeWords.restore')}</Button>}
      {set && !dropped && <IconButton data-change aria-label={named('change')} title={named('change')} onClick={() => onChange(word)} sx={TOUCH}><EditIcon fontSize="small" /></IconButton>}
      {set && !dropped && <IconButton data-drop aria-label={named('drop')} title={named('drop')} onClick={() => set(withoutWord(changes, word.word))} sx={TOUCH}><DropIcon fontSize="small" /></IconButton>}
    </WordLine>
  );
}
