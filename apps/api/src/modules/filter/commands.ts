import { evolveFilter, removeFilter, saveFilter, type CommunityId, type DepartmentId, type FilterEntry, type FilterId, type FilterState } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import type { Intent } from '../../platform/journal.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { appendOne, appendTo, intentOf, placeOf, unwrap, withoutDeadlines } from '../base/book.ts';
import { badKey, invalidInput, isFailure, notFound, stale, type Failure } from '../base/user-errors.ts';
import type { SavedFilterRemoveInput, SavedFilterSaveInput } from '../types.generated.ts';
import { savedFilterOf } from './queries.ts';
import { filterById, filterRow, type FilterRow } from './rows.ts';

/** No screen nests a filter deeper. */
const DEPTH_MAX = 20;
const isDeeper = (value: unknown, levels: number): boolean => typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

type Answer = { readonly savedFilter: FilterRow } | Failure;

/** Keeps a filter of the register, for oneself or for one's department. */
export async function savedFilterSave(context: Context, input: SavedFilterSaveInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null || community.level !== 'COMMUNITY') return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  if (input.shared === true && viewer.departmentId === null) return invalidInput(context, ['shared'], 'NOT_APPLICABLE');
  if (isDeeper(input.filter, DEPTH_MAX)) return invalidInput(context, ['filter'], 'MALFORMED');
  const entry = unwrap(context, saveFilter({
    id: newId(context.now) as FilterId, communityId: community.id as CommunityId, departmentId: input.shared === true ? viewer.departmentId as DepartmentId : null, name: input.name, filter: JSON.stringify(input.filter ?? null),
  }, viewer.actor));
  return isFailure(entry) ? entry : write(context, community, null, entry, null, intentOf(context, 'savedFilterSave', input));
}

/** Removes a kept filter. */
export async function savedFilterRemove(context: Context, input: SavedFilterRemoveInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const row = await savedFilterOf(context, input.savedFilterId);
  const community = viewer.communities.find(({ id }) => id === row?.communityId);
  if (row === null || community === undefined) return notFound(context, ['input', 'savedFilterId']);
  if (row.version !== input.expectedVersion) return stale(context, row.version);
  const { version, ...state } = row;
  const entry = unwrap(context, removeFilter(state as FilterState, viewer.actor));
  return isFailure(entry) ? entry : write(context, community, state as FilterState, entry, version, null);
}

async function write(context: Context, community: CommunityInSight, state: FilterState | null, entry: FilterEntry, expectedVersion: number | null, intent: Intent | null): Promise<Answer> {
  const viewer = requireViewer(context);
  const [recorded] = withoutDeadlines(context, [entry]);
  const after = evolveFilter(state, recorded as never);
  const written = await appendOne(context, viewer.scope, appendTo(context, placeOf(community), {
    book: 'administration', subject: { id: after.id, kind: 'SavedFilter' }, expectedVersion, recorded: [recorded!], rows: [filterRow(after)], intent,
  }), ['input']);
  if (isFailure(written)) return written;
  const [row] = await context.services.database.read<FilterRow>(viewer.scope, filterById, [community.id, written.subjectId]);
  return { savedFilter: row! };
}
