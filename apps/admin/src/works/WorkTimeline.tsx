import Box from '@mui/material/Box';
import { isDeadlineEntry } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useDeadlineLines } from '../deadlines/useEntryLines.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import type { WorkEntriesFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

/** Keys of entries that people wrote, in the order they are read. */
const TEXTS = ['description', 'text', 'scope', 'reason', 'remark', 'result', 'penaltyRule', 'title'] as const;
const textsOf = (data: unknown): readonly string[] => {
  const found = (data ?? {}) as Record<string, unknown>;
  // The result of a section or daily check is a choice, which the page shows elsewhere.
  return TEXTS.flatMap((key) => (typeof found[key] === 'string' && found[key] !== '' && !/^[A-Z_]+$/.test(found[key]) ? [found[key]] : []));
};

/** What happened, entry by entry, oldest first. */
export function WorkTimeline({ entries }: { entries: WorkEntriesFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { moment } = useTimeWords();
  return (
    <Card title={t('works.timeline')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.75 }}>
        {entries.nodes.map((entry) => (
          <Box component="li" key={entry.id} data-entry={entry.type} sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
              <b>{isDeadlineEntry(entry.type) ? words('entry', entry.type) : t(`works.entry.${entry.type}`, { _: entry.type })}</b>
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([entry.actor?.name ?? t('deadline.clock'), words('role', entry.actorRole)])}</Box>
              <Box component="time" dateTime={entry.at} sx={{ ml: { sm: 'auto' }, color: 'text.secondary', fontSize: '0.875rem' }}>{moment(entry.at)}</Box>
            </Box>
            <Said entry={entry} />
          </Box>
        ))}
      </Box>
      {entries.totalCount > entries.nodes.length && <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('works.moreEntries', { n: entries.totalCount - entries.nodes.length })}</Box>}
    </Card>
  );
}

function Said({ entry }: { entry: WorkEntriesFragment['nodes'][number] }) {
  const lines = useDeadlineLines()(entry);
  if (lines === null) return textsOf(entry.data).map((text) => <Box key={text} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {lines.map(({ key, label, value, long }) => <Box key={key} sx={{ overflowWrap: 'anywhere', ...(long ? { flexBasis: '100%', whiteSpace: 'pre-wrap' } : {}) }}>{label && <Box component="span" sx={{ color: 'text.secondary' }}>{label} </Box>}{value}</Box>)}
    </Box>
  );
}
