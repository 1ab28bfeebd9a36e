import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { ChannelFactsFragment, ScreenFactsFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { EntryRow } from './EntryRow.tsx';

/** `words`: the room whose words name the card and its entries; `told`: which parts of an entry are said as they were written. */
interface HistoryCardProps {
  readonly words: 'channels' | 'screens';
  readonly entries: ChannelFactsFragment['entries'] | ScreenFactsFragment['entries'];
  readonly told: readonly string[];
}

const textsOf = (data: unknown, told: readonly string[]): readonly string[] => told.flatMap((key) => {
  const text = (data as Record<string, unknown> | null)?.[key];
  return typeof text === 'string' && text !== '' ? [text] : [];
});

/** Who did what to a channel or a screen, oldest first. */
export function HistoryCard({ words: room, entries, told }: HistoryCardProps) {
  const t = useTranslate();
  return (
    <Card title={t(`${room}.history`)} id="history">
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {entries.nodes.map((entry) => (
          <EntryRow key={entry.id} entry={entry} title={t(`${room}.entry.${entry.type}`, { _: entry.type })}>
            {textsOf(entry.data, told).map((text) => <Box key={text} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>)}
          </EntryRow>
        ))}
      </Box>
    </Card>
  );
}
