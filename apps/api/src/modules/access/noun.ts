import { foldAccess, type AccessEntry, type RecordedEntry } from '@huiyin/domain';
import type { Noun } from '../base/noun.ts';
import { accessEntryData, accessOf } from './queries.ts';
import { accessRow } from './rows.ts';

export const ACCESS: Noun = {
  table: 'access_records',
  nameColumn: 'id',
  fold: (office, entries) => {
    const [first, ...more] = entries as readonly RecordedEntry<AccessEntry>[];
    if (first === undefined || more.length > 0) throw new Error('An access is one entry');
    const state = foldAccess(first);
    return { rows: [{ ...accessRow(state), keys: { community_id: office.id, id: state.id } }], deadlines: [] };
  },
  read: accessOf,
  entryData: accessEntryData,
};
