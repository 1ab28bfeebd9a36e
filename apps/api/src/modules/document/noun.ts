import { foldDocument, type DocumentEntry, type RecordedEntry } from '@huiyin/domain';
import { hiddenUnless } from '../base/hidden.ts';
import type { Noun } from '../base/noun.ts';
import { documentOf } from './queries.ts';
import { documentRow } from './rows.ts';

export const CONTROLLED_DOCUMENT: Noun = {
  table: 'documents',
  nameColumn: 'id',
  fold: (office, entries) => {
    const state = foldDocument(entries as readonly RecordedEntry<DocumentEntry>[]);
    return { rows: [{ ...documentRow(state, office.organisationId), keys: { community_id: office.id, id: state.id } }], deadlines: [] };
  },
  read: documentOf,
  entryData: hiddenUnless('readPaperwork'),
};
