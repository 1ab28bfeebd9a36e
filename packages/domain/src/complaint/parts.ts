import { mayCommand } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import type { DepartmentId } from '../kernel/ids.ts';
import type { ComplaintState } from './model.ts';

/** The part of a supporting department that this actor may hand back: the first that is out and theirs; null when none is. */
export const partOf = (state: ComplaintState, actor: Actor): DepartmentId | null =>
  state.parts.find(({ departmentId, handedBackAt }) => handedBackAt === null && mayCommand(actor, 'handBackPart', { communityId: state.communityId, departmentId }) === null)?.departmentId ?? null;
