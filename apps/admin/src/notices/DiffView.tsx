import { useMemo } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { changesOf, differing, linesOf, type Part } from './diff.ts';
import type { NoticeContent } from './model.ts';
import { useNoticeWords } from './useNoticeWords.ts';

/** What changed from one draft to another, thing by thing: taken out struck through, put in underlined, so that colour alone says nothing. */
export function DiffView({ before, after }: { before: NoticeContent; after: NoticeContent }) {
  const t = useTranslate();
  const { say, language } = useNoticeWords();
  const changes = useMemo(() => differing(linesOf(before, say), linesOf(after, say)), [before, after, say]);
  if (changes.length === 0) return <Box data-diff="0" sx={{ color: 'text.secondary' }}>{t('notices.versions.same')}</Box>;
  return (
    <Box data-diff={changes.length} sx={{ display: 'grid', gap: 1.5 }}>
      {changes.map(({ key, language: tag, before: old, after: fresh }) => (
        <Box key={`${key} ${tag}`} data-diff-of={key}>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`notices.field.${key}`)}{tag && t('app.mark.aside', { text: language(tag) })}</Box>
          <Changed parts={changesOf(old, fresh)} />
        </Box>
      ))}
    </Box>
  );
}

function Changed({ parts }: { parts: readonly Part[] }) {
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.75 }}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const tone = kind === 'added' ? 'green' : 'red';
        return <Box key={index} component={kind === 'added' ? 'ins' : 'del'} sx={({ look }) => ({ bgcolor: look.tones[tone].fill, color: look.tones[tone].text, textDecoration: kind === 'added' ? 'underline' : 'line-through', textDecorationThickness: '2px', borderRadius: 0.5, px: 0.25 })}>{text.replaceAll('\n', '↵\n')}</Box>;
      })}
    </Box>
  );
}
