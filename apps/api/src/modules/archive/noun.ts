import { evolveArchive, type ArchiveEntry, type ArchiveItemState, type RecordedEntry } from '@huiyin/domain';
import { hiddenUnless } from '../base/hidden.ts';
import type { Noun } from '../base/noun.ts';
import { archiveItemOf } from './queries.ts';
import { archiveRow } from './rows.ts';

export const ARCHIVE_ITEM: Noun = {
  table: 'archive_items',
  nameColumn: 'id',
  fold: (office, entries) => {
    const state = (entries as readonly RecordedEntry<ArchiveEntry>[]).reduce<ArchiveItemState | null>(evolveArchive, null)!;
    return { rows: [{ ...archiveRow(state, office.organisationId), keys: { community_id: office.id, id: state.id } }], deadlines: [] };
  },
  read: archiveItemOf,
  entryData: hiddenUnless('readPaperwork'),
};
