import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { WORD_KINDS, type WordKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import type { Word } from './draft.ts';

interface WordLineProps { word: Omit<Word, 'kind'>; mark?: ReactNode; muted?: boolean; children?: ReactNode }

/** Exceptions that are named in the line; one more is not worth hiding. */
const NAMED = 2;

/** One word: what to write instead, where it is innocent, and at the end what can be done. */
export function WordLine({ word: { word, better, except }, mark, muted = false, children }: WordLineProps) {
  const t = useTranslate();
  const quoted = (words: readonly string[]): string => words.map((text) => t('noticeWords.quoted', { text })).join(t('app.mark.list'));
  const long = except.length > NAMED + 1;
  return (
    <Box component="li" data-word={word} sx={{ display: 'flex', gap: 1, alignItems: 'center', borderTop: 1, borderColor: 'divider', py: 0.75, minHeight: 56 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center' }}>
          <Box component="span" sx={{ fontWeight: 600, ...(muted ? { textDecoration: 'line-through', color: 'text.secondary' } : {}) }}>{word}</Box>
          {better && <Box component="span" sx={{ color: 'text.secondary' }}>{t('noticeWords.better', { text: better })}</Box>}
          {mark}
        </Box>
        {except.length > 0 && <Box title={long ? quoted(except) : undefined} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('noticeWords.except', { list: long ? t('noticeWords.andMore', { list: quoted(except.slice(0, NAMED)), n: except.length }) : quoted(except) })}</Box>}
      </Box>
      {children}
    </Box>
  );
}

interface ByKindProps<Row> { rows: readonly Row[]; kindOf: (row: Row) => WordKind; shown: number; onMore: () => void; line: (row: Row) => ReactNode }

/** Words under the kinds that they are of, as many as are asked for. */
export function ByKind<Row>({ rows, kindOf, shown, onMore, line }: ByKindProps<Row>) {
  const t = useTranslate();
  const seen = rows.slice(0, shown);
  const kinds = WORD_KINDS.filter((kind) => seen.some((row) => kindOf(row) === kind));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {kinds.map((kind) => (
        <Box key={kind} data-words={kind}>
          <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: '0.9375rem', fontWeight: 650 }}>{t(`noticeWords.kind.${kind}`)}<Box component="span" sx={{ ml: 1, fontSize: '0.875rem', fontWeight: 400, color: 'text.secondary' }}>{t(`noticeWords.kindHint.${kind}`)}</Box></Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{seen.filter((row) => kindOf(row) === kind).map(line)}</Box>
        </Box>
      ))}
      {rows.length > shown && <Box sx={{ display: 'grid', justifyContent: 'center' }}><Button variant="outlined" data-more onClick={onMore} sx={{ minHeight: 48 }}>{t('noticeWords.more', { n: rows.length - shown })}</Button></Box>}
    </Box>
  );
}
