import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { differencesOf, type Difference, type Draft } from './playbook-draft.ts';
import { usePlaybookWords } from './usePlaybookWords.ts';

const TONES = { ADDED: 'green', REMOVED: 'red', CHANGED: 'blue' } as const;

/** What a draft has otherwise than the text in force: all that whoever signs has to know. */
export function Differences({ before, after }: { before: Draft; after: Draft }) {
  const t = useTranslate();
  const words = usePlaybookWords();
  const list = differencesOf(before, after, words);
  return (
    <Card id="differences" title={t('playbook.diff.title')}>
      {list.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{t('playbook.diff.same')}</Box> : <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>{list.map((one) => <Row key={`${one.kind}${one.key}`} difference={one} />)}</Box>}
    </Card>
  );
}

function Row({ difference: { key, title, kind, parts } }: { difference: Difference }) {
  const t = useTranslate();
  const { text } = usePlaybookWords();
  return (
    <Box component="li" data-difference={key || 'head'} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}><Pill tone={TONES[kind]}>{t(`playbook.diff.${kind}`)}</Pill><Box sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{title ? text(title) : t('playbook.diff.head')}</Box></Box>
      <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gap: 0.5 }}>
        {parts.map(({ name, before, after }) => (
          <Box key={name} sx={{ overflowWrap: 'anywhere' }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`playbook.diff.part.${name}`)}</Box>
            <Box component="dd" sx={{ m: 0 }}><Box component="del" sx={{ color: 'text.secondary' }}>{before || t('playbook.diff.nothing')}</Box> <Box component="ins" sx={{ fontWeight: 600, textDecoration: 'none' }}>{after || t('playbook.diff.nothing')}</Box></Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
