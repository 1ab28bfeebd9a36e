import Box from '@mui/material/Box';
import { isDeadlineEntry } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useDeadlineLines } from '../deadlines/useEntryLines.ts';
import { useWords } from '../i18n/useWords.ts';
import type { WorkEntriesFragment } from '../gql/graphql.ts';
import { EntryRow } from '../controls/EntryRow.tsx';
import { Card } from '../look/Card.tsx';

/** Keys of entries that people wrote, in the order they are read. */
const TEXTS = ['description', 'text', 'scope', 'reason', 'remark', 'result', 'penaltyRule', 'title'] as const;
const textsOf = (data: unknown): readonly string[] => {
  const found = (data ?? {}) as Record<string, unknown>;
  // The result of a section or daily check is a choice, which the page shows elsewhere.
  return TEXTS.flatMap((key) => (typeof found[key] === 'string' && found[key] !== '' && !/^[A-Z_]+$/.test(found[key]) ? [found[key]] : []));
};

export type WorkEntry = WorkEntriesFragment['nodes'][number];
/** What an entry says besides what people wrote in it. */
export type SayEntry = (entry: WorkEntry) => readonly string[];
const NOTHING: SayEntry = () => [];

/** What happened, entry by entry, oldest first. */
export function WorkTimeline({ entries, say = NOTHING }: { entries: WorkEntriesFragment; say?: SayEntry | undefined }) {
  const t = useTranslate();
  const words = useWords();
  return (
    <Card title={t('works.timeline')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.75 }}>
        {entries.nodes.map((entry) => (
          <EntryRow key={entry.id} entry={entry} title={isDeadlineEntry(entry.type) ? words('entry', entry.type) : t(`works.entry.${entry.type}`, { _: entry.type })} by={t('deadline.clock')}>
            <Said entry={entry} say={say} />
          </EntryRow>
        ))}
      </Box>
      {entries.totalCount > entries.nodes.length && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('works.moreEntries', { n: entries.totalCount - entries.nodes.length })}</Box>}
    </Card>
  );
}

function Said({ entry, say }: { entry: WorkEntry; say: SayEntry }) {
  const lines = useDeadlineLines()(entry);
  if (lines === null) return [...say(entry), ...textsOf(entry.data)].map((text) => <Box key={text} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {lines.map(({ key, label, value, long }) => <Box key={key} sx={{ overflowWrap: 'anywhere', ...(long ? { flexBasis: '100%', whiteSpace: 'pre-wrap' } : {}) }}>{label && <Box component="span" sx={{ color: 'text.secondary' }}>{label} </Box>}{value}</Box>)}
    </Box>
  );
}
