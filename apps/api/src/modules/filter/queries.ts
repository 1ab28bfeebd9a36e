import type { Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { filterById, filtersFor, type FilterRow } from './rows.ts';

/** What the viewer keeps, and what their department shares. */
export async function savedFilters(context: Context, communityId: string): Promise<readonly FilterRow[]> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  return community === null ? [] : context.services.database.read<FilterRow>(viewer.scope, filtersFor, [community.id, viewer.staffId, viewer.departmentId]);
}

/** One that is the viewer's or their department's; null otherwise. */
export async function savedFilterOf(context: Context, id: string): Promise<FilterRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'SavedFilter');
  if (global === null || !viewer.scope.communityIds.includes(global.scope)) return null;
  const [row] = await context.services.database.read<FilterRow>(viewer.scope, filterById, [global.scope, global.id]);
  return row !== undefined && (row.ownerId === viewer.staffId || (row.departmentId !== null && row.departmentId === viewer.departmentId)) ? row : null;
}
