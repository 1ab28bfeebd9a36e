import { evolveFilter, type FilterEntry, type FilterState, type RecordedEntry } from '@huiyin/domain';
import { requireViewer } from '../../sight.ts';
import type { Noun } from '../base/noun.ts';
import { recordedData } from '../journal/queries.ts';
import { savedFilterOf } from './queries.ts';
import { filterRow } from './rows.ts';

export const SAVED_FILTER: Noun = {
  table: 'saved_filters',
  nameColumn: 'name',
  fold: (office, entries) => {
    const state = (entries as readonly RecordedEntry<FilterEntry>[]).reduce<FilterState | null>(evolveFilter, null)!;
    return { rows: [{ ...filterRow(state), keys: { community_id: office.id, id: state.id } }], deadlines: [] };
  },
  read: savedFilterOf,
  // What somebody looks for is theirs: others see that a filter was kept, not which.
  entryData: async (context, entry) => recordedData(entry, (_key, value) => (entry.actorId === requireViewer(context).staffId ? value : null)),
};
