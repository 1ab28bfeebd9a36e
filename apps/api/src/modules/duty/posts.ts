import { canStand, DEPARTMENT_STAFF_ROLES, DUTY_ROLES, isDeskRole, rosterDenial, type DepartmentId, type DutyRole, type DutyStaff, type Role } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { activeStaffOf, departmentsOf, type DepartmentRow, type StaffRow } from '../organisation/queries.ts';

/** A post that somebody rosters, with who may stand for it. */
export interface Post { readonly department: DepartmentRow | null; readonly role: DutyRole; readonly staff: readonly StaffRow[] }

/** Where a role stands: the desk in customer service, whoever works in departments in each, the others for the centre as a whole. */
function placesOf(role: DutyRole, departments: readonly DepartmentRow[]): readonly (DepartmentRow | null)[] {
  if (!isDeskRole(role)) return (DEPARTMENT_STAFF_ROLES as readonly Role[]).includes(role) ? departments : [null];
  const service = departments.filter(({ kind }) => kind === 'CUSTOMER_SERVICE');
  return service.length > 0 ? service : [null];
}

/** The posts of a community in sight that the viewer rosters and that somebody holds the role of; nothing elsewhere. */
export async function dutyPosts(context: Context, communityId: string): Promise<readonly Post[]> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  if (community === null) return [];
  const [departments, staff] = await Promise.all([departmentsOf(context, community.id), activeStaffOf(context.services.database, viewer.scope, community.id)]);
  return DUTY_ROLES.flatMap((role) => placesOf(role, departments).flatMap((department) => {
    const post = { communityId: community.id as never, departmentId: (department?.id ?? null) as DepartmentId | null, role };
    const people = rosterDenial(viewer.actor, post) === null ? staff.filter((person) => canStand(person as unknown as DutyStaff, post)) : [];
    return people.some(({ roles }) => roles.includes(role)) ? [{ department, role, staff: people }] : [];
  }));
}
