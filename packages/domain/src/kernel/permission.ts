import type { CommunityId, DepartmentId, StaffId } from './ids.ts';
import { DEPARTMENT_STAFF_ROLES, PERMISSIONS } from './permission-table.ts';
import type { CommandName, Permission } from './permission-table.ts';
import { ROLES } from './role.ts';
import type { Role } from './role.ts';

/** A role held in one place: a community (or office), and in one of its departments where the role has one. */
export interface RoleGrant {
  readonly role: Role;
  readonly communityId: CommunityId;
  readonly departmentId: DepartmentId | null;
}

/** Who acts: a member of staff with the roles in force now, or the system itself (clock, import of demo data never). */
export interface Actor {
  readonly staffId: StaffId;
  readonly grants: readonly RoleGrant[];
}

/** Why somebody may not: the roles that may, or the relation they lack. */
export type Denial =
  | { readonly reason: 'ROLE'; readonly roles: readonly Role[] }
  | { readonly reason: 'RESPONSIBLE_DEPARTMENT'; readonly departmentId: DepartmentId | null }
  | { readonly reason: 'DOER' }
  /** Neither who wrote the entry nor their supervisor. */
  | { readonly reason: 'AUTHOR' }
  /** On neither the shift nor the side of the hand-over that it takes. */
  | { readonly reason: 'SHIFT' }
  | { readonly reason: 'READ_ONLY' };

/** Where a command acts. Leave department and assignee out to ask for the role alone; null: the subject has none yet. */
export interface Place {
  readonly communityId: CommunityId;
  readonly departmentId?: DepartmentId | null;
  readonly assigneeId?: StaffId | null;
}

const isIn = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** The roles a command asks for, including those that may while no department is known; every working role for ANY. */
export function rolesFor(command: CommandName): readonly Role[] {
  const { roles, withoutDepartment = [] }: Permission = PERMISSIONS[command];
  if (roles === 'ANY') return ROLES.filter((role) => role !== 'OWNERS_COMMITTEE');
  return [...roles, ...withoutDepartment.filter((role) => !isIn(roles, role))];
}

/** The grants an actor holds in one community; region and headquarters grants are resolved to it beforehand. */
export const grantsIn = (actor: Actor, communityId: CommunityId): readonly RoleGrant[] =>
  actor.grants.filter((grant) => grant.communityId === communityId);

/** Whether the actor holds one of the roles in the community, whatever the department. */
export const holdsRole = (actor: Actor, communityId: CommunityId, roles: readonly Role[]): boolean =>
  grantsIn(actor, communityId).some(({ role }) => isIn(roles, role));

function isBoundTo(grant: RoleGrant, permission: Permission, actor: Actor, place: Place): boolean {
  const departmental = grant.role === 'DEPARTMENT_MANAGER' || isIn(DEPARTMENT_STAFF_ROLES, grant.role);
  if (!departmental) return true;
  if (grant.departmentId === null || grant.departmentId !== place.departmentId) return false;
  return permission.bound === 'DEPARTMENT' || grant.role === 'DEPARTMENT_MANAGER' || place.assigneeId === actor.staffId;
}

/**
 * Whether an actor may give a command in a place, by section 9: null when so, else why not. READ_ONLY for the owners'
 * committee, ROLE with the roles that may, RESPONSIBLE_DEPARTMENT when the role fits but the department or the
 * assignment does not. Relations in the row's `relation` are left to the noun's decider.
 */
export function mayCommand(actor: Actor, command: CommandName, place: Place): Denial | null {
  const permission: Permission = PERMISSIONS[command];
  const roles = rolesFor(command);
  const here = grantsIn(actor, place.communityId);
  const fitting = here.filter(({ role }) => isIn(roles, role));
  if (fitting.length === 0) {
    const readOnly = here.length > 0 && here.every(({ role }) => role === 'OWNERS_COMMITTEE');
    return readOnly ? { reason: 'READ_ONLY' } : { reason: 'ROLE', roles };
  }
  if (permission.bound === undefined || place.departmentId === undefined) return null;
  const standIns = permission.withoutDepartment ?? [];
  const bound = fitting.some((grant) => {
    if (place.departmentId === null && isIn(standIns, grant.role)) return true;
    return permission.roles !== 'ANY' && isIn(permission.roles, grant.role) && isBoundTo(grant, permission, actor, place);
  });
  return bound ? null : { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: place.departmentId };
}

/** Whether the actor may read the register of a community: anybody with a role there, the owners' committee too. */
export const canRead = (actor: Actor, communityId: CommunityId): boolean => grantsIn(actor, communityId).length > 0;

/** Roles that work with customers of the whole community, or supervise it, and so see who they are (ORG-6, ours). */
export const PERSONAL_DATA_ROLES: readonly Role[] = [
  'CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON',
  'REGISTER_CUSTODIAN', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR',
];

/**
 * Whether names and phone numbers are shown in clear (ORG-6): to the roles above, to the manager and staff of the
 * responsible department, and to who took the complaint in. The owners' committee always sees it masked.
 */
export function seesPersonalData(actor: Actor, place: Place & { readonly receiverId?: StaffId | null }): boolean {
  const here = grantsIn(actor, place.communityId).filter(({ role }) => role !== 'OWNERS_COMMITTEE');
  if (here.length === 0) return false;
  if (place.receiverId === actor.staffId) return true;
  return here.some(({ role, departmentId }) =>
    isIn(PERSONAL_DATA_ROLES, role)
    || (departmentId !== null && departmentId === place.departmentId && (role === 'DEPARTMENT_MANAGER' || isIn(DEPARTMENT_STAFF_ROLES, role))));
}
