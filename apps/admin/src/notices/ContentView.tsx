import { useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'ra-core';
import type { NoticeContent } from './model.ts';
import { useNoticeWords } from './useNoticeWords.ts';

/** The full words, a language a tab where there are several. */
export function TextsView({ texts }: { texts: NoticeContent['texts'] }) {
  const t = useTranslate();
  const words = useNoticeWords();
  const [at, setAt] = useState(0);
  const text = texts[at] ?? texts[0];
  if (!text) return null;
  return (
    <Box>
      {texts.length > 1 && <Tabs value={Math.min(at, texts.length - 1)} onChange={(_, next: number) => setAt(next)} variant="scrollable" aria-label={t('notices.languages')} sx={{ mb: 1.5, borderBottom: 1, borderColor: 'divider' }}>{texts.map(({ language }) => <Tab key={language} label={words.language(language)} sx={{ minHeight: 44, fontSize: '0.9375rem' }} />)}</Tabs>}
      <Box lang={text.language} data-notice-text={text.language}>
        <Box sx={{ fontSize: '1.1875rem', fontWeight: 700, lineHeight: 1.4, overflowWrap: 'anywhere' }}>{text.title || t('complaint.data.erased')}</Box>
        <Box sx={{ mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '1rem', lineHeight: 1.75 }}>{text.body || t('complaint.data.erased')}</Box>
      </Box>
    </Box>
  );
}

/** How long it holds, whom to ask, and where it goes: what is judged beside the words. */
export function PlanView({ content }: { content: NoticeContent }) {
  const t = useTranslate();
  const { say, list, building } = useNoticeWords();
  const { contact, short, validUntil, publishAt, buildings, channels, places, doors } = content;
  const facts: readonly (readonly [string, string])[] = [
    ['validUntil', say.at(validUntil)], ['publishAt', publishAt ? say.at(publishAt) : t('notices.atOnce')], ['contact', contact ?? ''], ['short', short ?? ''], ['buildings', buildings.length === 0 ? t('notices.everybody') : list(buildings.map(building))],
    ['channels', list(channels.map(say.channel))], ['places', places.length === 0 ? '' : t('notices.placesOf', { n: places.length, list: list(places.slice(0, 6).map(say.place)) })], ['doors', list(doors.map(say.doors))],
  ];
  return <FactList facts={facts.map(([key, value]) => [t(`notices.field.${key}`), value])} />;
}

/** Names and values side by side; what is missing leaves no gap. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: string | null | undefined])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25, columnGap: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      {facts.filter(([, value]) => value).map(([label, value]) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{label}</Box>
          <Box component="dd" sx={{ m: 0, fontWeight: 500, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{value}</Box>
        </Box>
      ))}
    </Box>
  );
}
