import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

type Entries = ChannelFactsFragment['entries'];
/** What of an entry is said in words; how the vendor is reached is in none of them. */
const textsOf = (data: unknown): readonly string[] => (['name', 'template', 'reason'] as const).flatMap((key) => {
  const text = (data as Record<string, unknown> | null)?.[key];
  return typeof text === 'string' && text !== '' ? [text] : [];
});

/** Who did what to a channel, oldest first. */
export function HistoryCard({ entries }: { entries: Entries }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { moment } = useTimeWords();
  return (
    <Card title={t('channels.history')} id="history">
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {entries.nodes.map(({ id, type, at, actor, actorRole, data }) => (
          <Box component="li" key={id} data-entry={type} sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
              <b>{t(`channels.entry.${type}`, { _: type })}</b>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([actor?.name, words('role', actorRole)])}</Box>
              <Box component="time" dateTime={at} sx={{ ml: { sm: 'auto' }, color: 'text.secondary', fontSize: '0.875rem' }}>{moment(at)}</Box>
            </Box>
            {textsOf(data).map((text) => <Box key={text} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>)}
          </Box>
        ))}
      </Box>
    </Card>
  );
}
