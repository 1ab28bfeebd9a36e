import type { CommunityId, DepartmentId, FilterId, StaffId } from '../kernel/ids.ts';
import type { NewEntry, RecordedEntry } from '../kernel/decider.ts';
import { readFields } from '../kernel/fields.ts';
import { grantsIn, mayCommand } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** A filter of the register that somebody keeps, for themselves or for their department. */
export interface FilterState {
  readonly id: FilterId;
  readonly communityId: CommunityId;
  readonly ownerId: StaffId;
  /** Whose members see it too; null: its owner alone. */
  readonly departmentId: DepartmentId | null;
  readonly name: string;
  /** The filter as canonical text of the screen; the register reads it, no rule does. */
  readonly filter: string;
  readonly removed: boolean;
}

/** What the book holds of it; name and filter can name people, so they are personal values. */
export type FilterEntry =
  | NewEntry<'FilterSaved', { readonly id: FilterId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null }, { readonly name: string; readonly filter: string }>
  | NewEntry<'FilterRemoved', Record<never, never>, Record<never, never>>;

/** Longest name and filter in code points. */
export const FILTER_LIMITS = { name: 60, filter: 4_000 } as const;

/** Keeps a filter: by whoever works here; with a department it is shared, which takes a place in that department. */
export function saveFilter(input: { readonly id: FilterId; readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly name: string; readonly filter: string }, actor: Actor): Result<FilterEntry, CommonRefusal> {
  const denial = mayCommand(actor, 'saveFilter', { communityId: input.communityId });
  if (denial !== null) return refuse({ kind: 'NotAllowed', denial });
  const { departmentId } = input;
  if (departmentId !== null && !isMember(actor, input.communityId, departmentId)) return refuse({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId } });
  const read = readFields();
  const personal = { name: read.required('name', input.name, FILTER_LIMITS.name), filter: read.required('filter', input.filter, FILTER_LIMITS.filter) };
  return read.refusal === null ? ok({ type: 'FilterSaved', facts: { id: input.id, communityId: input.communityId, departmentId }, personal }) : refuse(read.refusal);
}

/** Removes one: its owner, or the manager of the department it is shared with. */
export function removeFilter(state: FilterState, actor: Actor): Result<FilterEntry, CommonRefusal> {
  const manages = state.departmentId !== null && grantsIn(actor, state.communityId).some(({ role, departmentId }) => role === 'DEPARTMENT_MANAGER' && departmentId === state.departmentId);
  if (state.ownerId !== actor.staffId && !manages) return refuse({ kind: 'NotAllowed', denial: { reason: 'AUTHOR' } });
  return state.removed ? refuse(invalidField('filterId', 'NOT_APPLICABLE')) : ok({ type: 'FilterRemoved', facts: {}, personal: {} });
}

const isMember = (actor: Actor, communityId: CommunityId, departmentId: DepartmentId): boolean => grantsIn(actor, communityId).some((grant) => grant.departmentId === departmentId);

/** Folds one entry into a kept filter; null before the first. */
export function evolveFilter(state: FilterState | null, { actor, entry }: RecordedEntry<FilterEntry>): FilterState {
  if (entry.type === 'FilterRemoved') return { ...state!, removed: true };
  return { ...entry.facts, ownerId: actor!, name: entry.personal.name ?? '', filter: entry.personal.filter ?? '{}', removed: false };
}
