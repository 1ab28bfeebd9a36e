import { holdsPost } from '../kernel/deadline-commands.ts';
import type { DeadlineOwner } from '../kernel/deadline.ts';
import { postsOf } from '../kernel/escalation.ts';
import type { CommunityId, DepartmentId } from '../kernel/ids.ts';
import { grantsIn, holdsRole } from '../kernel/permission.ts';
import type { Actor, RoleGrant } from '../kernel/permission.ts';
import { DEPARTMENT_STAFF_ROLES, DESK_ROLES } from '../kernel/permission-table.ts';
import type { Role } from '../kernel/role.ts';
import { stepsOf } from '../playbook/model.ts';
import type { PlaybookStep } from '../playbook/model.ts';
import type { IncidentState, Notified, PlaybookRun } from './model.ts';
import { LOG_KINDS } from './vocabulary.ts';
import type { LogKind } from './vocabulary.ts';

/** Whom somebody tells. */
type Party = Pick<Notified, 'party' | 'role' | 'departmentId'>;

const isOf = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
/** Who stands over somebody of a role within the centre; null: nobody does. */
function managerOf({ role, departmentId }: RoleGrant): Pick<Notified, 'role' | 'departmentId'> | null {
  if (isOf(DESK_ROLES, role)) return { role: 'CUSTOMER_SUPERVISOR', departmentId: null };
  if (isOf(DEPARTMENT_STAFF_ROLES, role) && departmentId !== null) return { role: 'DEPARTMENT_MANAGER', departmentId };
  return role === 'CENTRE_MANAGER' ? null : { role: 'CENTRE_MANAGER', departmentId: null };
}

const owes = (actor: Actor, communityId: CommunityId, owner: Pick<DeadlineOwner, 'role' | 'departmentId'>): boolean =>
  postsOf(owner, 'OWNER').some((post) => holdsPost(actor, communityId, post));

/**
 * Whom whoever raises an incident has to tell (INC-2): the manager of their own department and the manager of the
 * responsible one, each once; nobody is told of what they report themselves. In an office without departments: its
 * company duty person.
 */
export function partiesToNotify(actor: Actor, communityId: CommunityId, departmentId: DepartmentId | null): readonly Party[] {
  const grants = grantsIn(actor, communityId);
  // Whoever holds several roles reports as the one nearest to the desk.
  const own = grants.find(({ role }) => isOf(DESK_ROLES, role)) ?? grants.find(({ role }) => isOf(DEPARTMENT_STAFF_ROLES, role)) ?? grants[0];
  const manager = own === undefined || departmentId === null ? null : managerOf(own);
  const responsible: Party = { party: 'RESPONSIBLE', role: departmentId === null ? 'COMPANY_DUTY_PERSON' : 'DEPARTMENT_MANAGER', departmentId };
  const same = manager !== null && manager.role === responsible.role && manager.departmentId === responsible.departmentId;
  const parties: readonly Party[] = [...(manager === null || same ? [] : [{ party: 'OWN' as const, ...manager }]), responsible];
  return parties.filter((party) => !owes(actor, communityId, party));
}

/** The parties an actor answers for and that have not acknowledged yet. */
export const partiesOf = (state: IncidentState, actor: Actor): readonly Notified[] =>
  state.notified.filter((party) => party.acknowledgedAt === null && owes(actor, state.communityId, party));

/** Whether an actor is one of those who were told. */
export const isNotified = (state: IncidentState, actor: Actor): boolean => state.notified.some((party) => owes(actor, state.communityId, party));

/** Who is on every incident of a community: the desk, those who lead, and those who go there. */
const ALWAYS_ON: readonly Role[] = [
  ...DESK_ROLES, 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER', 'CONTROL_ROOM', 'SAFETY_OFFICER', 'SECURITY_GUARD', 'COMPLAINT_DESK_SUPERVISOR', 'STATEMENT_OFFICE', 'COMPANY_DUTY_PERSON', 'COMPANY_LEADER',
];

/** Whether somebody on duty for a role is on every incident of the community, whichever department it is about. */
export const isAlwaysOn = (role: Role): boolean => isOf(ALWAYS_ON, role);

/** The departments that have a step in a run. */
const departmentsIn = ({ template, departments }: PlaybookRun): readonly unknown[] =>
  (template === null ? [] : stepsOf(template).flatMap(({ department }) => (department === null ? [] : [departments[department]])));

/** Whether an actor is on the incident: raised it, holds a post, belongs to a department that acts in it, or to those always called. */
export function isOnIncident(state: IncidentState, actor: Actor): boolean {
  if (state.raisedBy === actor.staffId || state.posts.some(({ staffId }) => staffId === actor.staffId)) return true;
  if (holdsRole(actor, state.communityId, ALWAYS_ON)) return true;
  const departments: readonly unknown[] = [state.departmentId, ...state.runs.flatMap(departmentsIn)];
  return grantsIn(actor, state.communityId).some(({ departmentId }) => departmentId !== null && departments.includes(departmentId));
}

/** Who leads: the commander, else the manager of the first responsible department, else the centre manager. */
export function leadsIncident(state: IncidentState, actor: Actor): boolean {
  if (state.posts.some(({ post, staffId }) => post === 'COMMANDER' && staffId === actor.staffId)) return true;
  return grantsIn(actor, state.communityId).some(({ role, departmentId }) => role === 'CENTRE_MANAGER' || (role === 'DEPARTMENT_MANAGER' && departmentId === state.departmentId) || (state.departmentId === null && (role === 'COMPANY_DUTY_PERSON' || role === 'COMPANY_LEADER')));
}

/** What an actor may write down in the duty log: whoever leads directs on the spot (INC-4), anybody on the incident writes everything else. */
export const logKindsOf = (state: IncidentState, actor: Actor): readonly LogKind[] =>
  (isOnIncident(state, actor) ? LOG_KINDS.filter((kind) => kind !== 'DIRECTION' || leadsIncident(state, actor)) : []);

const departmental = (role: Role): boolean => role === 'DEPARTMENT_MANAGER' || role === 'COMPLAINT_DESK_SUPERVISOR' || isOf(DEPARTMENT_STAFF_ROLES, role);

/** Who owes a step of a run: its role, in its department where the role belongs to one; a centre without that department leaves it to the first responsible one. */
export function stepOwner(state: Pick<IncidentState, 'departmentId'>, run: Pick<PlaybookRun, 'departments'>, step: PlaybookStep): DeadlineOwner {
  const department = (step.department === null ? undefined : run.departments[step.department]) ?? state.departmentId;
  return { role: step.role, departmentId: departmental(step.role) ? department : null, staffId: null };
}

/**
 * Whether an actor may tick or skip a step: who holds its role, the manager of that department, who holds its post, or
 * who leads the incident, so that a call to the commander is enough at night (ours).
 */
export function holdsStep(state: IncidentState, run: PlaybookRun, step: PlaybookStep, actor: Actor): boolean {
  const owner = stepOwner(state, run, step);
  if (leadsIncident(state, actor) || owes(actor, state.communityId, owner)) return true;
  if (step.post !== null && state.posts.some(({ post, staffId }) => post === step.post && staffId === actor.staffId)) return true;
  return owner.departmentId !== null && owes(actor, state.communityId, { role: 'DEPARTMENT_MANAGER', departmentId: owner.departmentId });
}
