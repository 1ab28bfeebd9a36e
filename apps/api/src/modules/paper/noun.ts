import type { PrintingEntry, RecordedEntry } from '@huiyin/domain';
import type { Noun } from '../base/noun.ts';
import { printingOf } from './queries.ts';
import { printingRow } from './rows.ts';

export const PRINTING: Noun = {
  table: 'printings',
  nameColumn: 'name',
  fold: (office, entries) => {
    const [{ entry, actor, at }] = entries as unknown as readonly [RecordedEntry<PrintingEntry>];
    return { rows: [{ ...printingRow(entry.facts, office.organisationId, actor, at), keys: { community_id: office.id, id: entry.facts.id } }], deadlines: [] };
  },
  read: printingOf,
};
