import { useState } from 'react';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Switch from '@mui/material/Switch';
import { useTranslate } from 'ra-core';
import { Card } from '../../look/Card.tsx';
import { Pill } from '../../look/Pill.tsx';
import { isFound, isLeftOut, keyOf, rowsOf, withLeftOut, withWord, type BuiltIn } from './draft.ts';
import { Nothing, type WordsPart } from './OwnWords.tsx';
import { WordDialog } from './WordDialog.tsx';
import { ByKind, WordLine } from './WordLine.tsx';

const PAGE = 30;

/** The words that come with the system, each with a switch; the company may put a word of its own in the place of one. */
export function BuiltInWords({ list, changes, search, kind, set }: WordsPart) {
  const t = useTranslate();
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<BuiltIn | null>(null);
  const rows = list.builtIn.filter((one) => (kind === null || one.kind === kind) && isFound(one, search));
  const own = rowsOf(list, changes).filter(({ state }) => state !== 'DROPPED').map(({ word }) => word.word);
  const replaced = new Set(own.map(keyOf));
  const off = list.builtIn.filter((one) => isLeftOut(one, changes)).length;
  return (
    <Card id="built-in" title={t('noticeWords.builtIn', { n: list.builtIn.length })} aside={<Box component="span" role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', whiteSpace: 'nowrap' }}>{off > 0 ? t('noticeWords.leftOut', { n: off }) : ''}</Box>}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('noticeWords.builtInHint')}</Box>
      {rows.length === 0 && <Nothing search={search} />}
      <ByKind
        rows={rows} kindOf={(one) => one.kind} shown={shown} onMore={() => setShown(shown + 4 * PAGE)}
        line={(one) => <BuiltInLine key={one.word} word={one} off={isLeftOut(one, changes)} replaced={replaced.has(keyOf(one.word))} onSwitch={set && ((leftOut) => set(withLeftOut(changes, one.word, leftOut)))} onReplace={set && (() => setOpen(one))} />}
      />
      {open && set && <WordDialog word={open} others={own.filter((one) => keyOf(one) !== keyOf(open.word))} onTake={(word) => { set(withWord(changes, word, null)); setOpen(null); }} onClose={() => setOpen(null)} />}
    </Card>
  );
}

interface BuiltInLineProps { word: BuiltIn; off: boolean; replaced: boolean; onSwitch: ((leftOut: boolean) => void) | null; onReplace: (() => void) | null }
function BuiltInLine({ word, off, replaced, onSwitch, onReplace }: BuiltInLineProps) {
  const t = useTranslate();
  const instead = t('noticeWords.instead', { word: word.word });
  return (
    <WordLine word={word} muted={off || replaced} mark={replaced && <Pill tone="blue">{t('noticeWords.replaced')}</Pill>}>
      {onReplace && !replaced && !off && <IconButton data-instead aria-label={instead} title={instead} onClick={onReplace} sx={{ width: 44, height: 44, flexShrink: 0 }}><EditIcon fontSize="small" /></IconButton>}
      {!replaced && (
        <FormControlLabel
          label={t('noticeWords.looked')} labelPlacement="start" disabled={onSwitch === null} sx={{ m: 0, minHeight: 44, flexShrink: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem', color: 'text.secondary' } }}
          control={<Switch checked={!off} onChange={(_event, on) => onSwitch?.(!on)} slotProps={{ input: { 'aria-label': t('noticeWords.lookedFor', { word: word.word }) } }} />}
        />
      )}
    </WordLine>
  );
}
