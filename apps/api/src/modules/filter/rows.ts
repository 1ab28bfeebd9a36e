import type { FilterState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';

/** A kept filter as lists show it. */
export interface FilterRow {
  readonly id: string;
  readonly communityId: string;
  readonly ownerId: string;
  readonly departmentId: string | null;
  readonly name: string;
  readonly filter: string;
  readonly removed: boolean;
  readonly version: number;
}

export const filterRow = (state: FilterState): RowWrite => ({
  table: 'saved_filters',
  row: { community_id: state.communityId, id: state.id, owner_id: state.ownerId, department_id: state.departmentId, name: state.name, filter: state.filter, removed: state.removed },
});

const columns = 'id, community_id as "communityId", owner_id as "ownerId", department_id as "departmentId", name, filter, removed, version';
/** One's own and one's department's, by name; nobody keeps more than a screen can list. */
export const filtersFor = { name: 'saved_filters_for', text: `select ${columns} from saved_filters where community_id = $1 and not removed and (owner_id = $2 or department_id = $3) order by name, id limit 200` };
export const filterById = { name: 'saved_filter_by_id', text: `select ${columns} from saved_filters where community_id = $1 and id = $2` };
