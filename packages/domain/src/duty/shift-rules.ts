import type { FieldReader } from '../kernel/fields.ts';
import type { CommunityId, DepartmentId, StaffId } from '../kernel/ids.ts';
import { DAY_MS, HOUR_MS, isInstant, MINUTE_MS, plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { DEPARTMENT_STAFF_ROLES } from '../kernel/permission-table.ts';
import { grantsIn, holdsRole } from '../kernel/permission.ts';
import type { Actor, Denial } from '../kernel/permission.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { DUTY_LIMITS, DUTY_ROLES, DUTY_SHIFT_STATUSES } from './model.ts';
import type { DutyRole, DutyShiftCommand, DutyShiftEntry, DutyShiftState, DutyStaff, ShiftHandoverStatus } from './model.ts';
import { isDeskRole } from './on-duty.ts';

interface Post { readonly communityId: CommunityId; readonly departmentId: DepartmentId | null; readonly role: Role }

/**
 * Why somebody may not roster a post, null when they may: each manager for the own department, the customer supervisor
 * for the desk, the centre manager for the whole centre, a company leader for the company's duty (ORG-3, ours).
 */
export function rosterDenial(actor: Actor, { communityId, departmentId, role }: Post): Denial | null {
  if (role === 'COMPANY_DUTY_PERSON') return holdsRole(actor, communityId, ['COMPANY_LEADER']) ? null : { reason: 'ROLE', roles: ['COMPANY_LEADER'] };
  const whole = holdsRole(actor, communityId, isDeskRole(role) ? ['CENTRE_MANAGER', 'CUSTOMER_SUPERVISOR'] : ['CENTRE_MANAGER']);
  const own = departmentId !== null && grantsIn(actor, communityId).some((grant) => grant.role === 'DEPARTMENT_MANAGER' && grant.departmentId === departmentId);
  return whole || own ? null : { reason: 'RESPONSIBLE_DEPARTMENT', departmentId };
}

const isOfDepartment = (role: Role): boolean => (DEPARTMENT_STAFF_ROLES as readonly Role[]).includes(role);

/**
 * Whether somebody can stand on a shift: in its role, so that they may do what it takes; at the desk either role of it
 * or the customer supervisor, in a department its manager. Of the department where the shift has one.
 */
export function canStand(person: DutyStaff, { departmentId, role }: Omit<Post, 'communityId'>): boolean {
  if (departmentId !== null && person.departmentId !== departmentId) return false;
  return person.roles.some((own) => own === role || (isDeskRole(role) && (isDeskRole(own) || own === 'CUSTOMER_SUPERVISOR')) || (isOfDepartment(role) && own === 'DEPARTMENT_MANAGER'));
}

function staffOf(read: FieldReader<CommonRefusal>, staff: readonly DutyStaff[], post: Omit<Post, 'communityId'>): readonly StaffId[] {
  read.demand(staff.length > 0, invalidField('staffIds', 'EMPTY'));
  read.demand(staff.length <= DUTY_LIMITS.staff, invalidField('staffIds', 'TOO_LONG', DUTY_LIMITS.staff));
  read.demand(staff.every((person) => canStand(person, post)), invalidField('staffIds', 'NOT_APPLICABLE'));
  return [...new Set(staff.map(({ id }) => id))];
}

/** `kept`: when it began until now, which may stay. */
function times(read: FieldReader<CommonRefusal>, from: Instant, until: Instant, now: Instant, kept: Instant | null): { readonly from: Instant; readonly until: Instant } {
  read.demand(isInstant(from) && from <= plus(now, DUTY_LIMITS.planDaysAhead * DAY_MS), invalidField('from', 'OUT_OF_RANGE'));
  read.demand(from === kept || from >= plus(now, -DUTY_LIMITS.beginHoursBack * HOUR_MS), { kind: 'InThePast', field: 'from', now });
  const length = until - from;
  read.demand(isInstant(until) && length >= DUTY_LIMITS.shortestMinutes * MINUTE_MS && length <= DUTY_LIMITS.longestMinutes * MINUTE_MS, invalidField('until', 'OUT_OF_RANGE'));
  return { from, until };
}

type Of<T extends DutyShiftCommand['type']> = Extract<DutyShiftCommand, { type: T }>;

function plan(read: FieldReader<CommonRefusal>, command: Of<'planShift'>, { now, actor }: DecisionContext): DutyShiftEntry {
  const { shiftId: id, communityId, departmentId, role } = command;
  read.demand((DUTY_ROLES as readonly Role[]).includes(role), invalidField('role', 'NOT_APPLICABLE'));
  // The desk's people are of one department or of the centre; whoever works in a department stands for it, the others for no single one.
  read.demand(isDeskRole(role) || isOfDepartment(role) === (departmentId !== null), invalidField('departmentId', departmentId === null ? 'EMPTY' : 'NOT_APPLICABLE'));
  const denial = rosterDenial(actor, command);
  if (denial !== null) read.demand(false, { kind: 'NotAllowed', denial });
  const staffIds = staffOf(read, command.staff, command);
  return { type: 'DutyShiftPlanned', facts: { id, communityId, departmentId, role: role as DutyRole, staffIds, ...times(read, command.from, command.until, now, null) }, personal: { note: read.optional('note', command.note, WORK_LIMITS.text) } };
}

function change(read: FieldReader<CommonRefusal>, command: Of<'changeShift'>, state: DutyShiftState, { now }: DecisionContext): DutyShiftEntry {
  const staffIds = staffOf(read, command.staff, state);
  const when = times(read, command.from, command.until, now, state.from);
  const note = read.optional('note', command.note, WORK_LIMITS.text);
  return { type: 'DutyShiftChanged', facts: { staffIds, ...when }, personal: { note, reason: read.reason('reason', command.reason, WORK_LIMITS.reason, 'ORG-3', now >= state.from) } };
}

/** What stands against a change or a cancellation besides its fields: whose roster it is, what was handed over, how long ago it was. */
function againstShift(handover: ShiftHandoverStatus | null, state: DutyShiftState, command: DutyShiftCommand['type'], { now, actor }: DecisionContext): CommonRefusal | null {
  const denial = rosterDenial(actor, state);
  if (denial !== null) return { kind: 'NotAllowed', denial };
  if (handover === 'TAKEN' || (handover !== null && command === 'cancelShift')) return { kind: 'WrongState', state: handover, allowedIn: [] };
  const late = command === 'cancelShift' ? now >= state.until : now > plus(state.from, DUTY_LIMITS.beginHoursBack * HOUR_MS);
  return late ? { kind: 'InThePast', field: command === 'cancelShift' ? 'until' : 'from', now } : null;
}

/**
 * A shift on the roster (ORG-3): planned at most a year ahead, changed with a reason once it has begun, at most a day
 * after it began, cancelled until it ends. `handover`: how its hand-over stands, null when there is none; what was
 * taken over is not changed any more, and a shift with a hand-over is not cancelled.
 */
export const dutyShiftRules = (handover: ShiftHandoverStatus | null): SubjectRules<DutyShiftState, DutyShiftCommand, DutyShiftEntry> => ({
  lifecycle: {
    states: DUTY_SHIFT_STATUSES, initial: ['PLANNED'], final: ['PLANNED', 'CANCELLED'],
    transitions: [
      { command: 'planShift', variant: null, from: [], to: ['PLANNED'] },
      { command: 'changeShift', variant: null, from: ['PLANNED'], to: 'SAME' },
      { command: 'cancelShift', variant: null, from: ['PLANNED'], to: ['CANCELLED'] },
    ],
  },
  permissions: { planShift: 'planShift', changeShift: 'changeShift', cancelShift: 'cancelShift' },
  against: (state, command, context) => againstShift(handover, state, command, context),
  write: (read, command, state, context) => {
    switch (command.type) {
      case 'planShift': return plan(read, command, context);
      case 'changeShift': return change(read, command, state!, context);
      case 'cancelShift': return { type: 'DutyShiftCancelled', facts: {}, personal: { reason: read.required('reason', command.reason, WORK_LIMITS.reason) } };
    }
  },
  fold: (state, { at, actor: by, entry }) => {
    switch (entry.type) {
      case 'DutyShiftPlanned': return { ...entry.facts, status: 'PLANNED', note: entry.personal.note ?? null, plannedBy: by, plannedAt: at, cancellation: null };
      case 'DutyShiftChanged': return { ...state!, ...entry.facts, note: entry.personal.note ?? null };
      case 'DutyShiftCancelled': return { ...state!, status: 'CANCELLED', cancellation: { at, by, reason: entry.personal.reason ?? '' } };
    }
  },
});

/** The rules of a shift that nobody has begun to hand over. */
export const DUTY_SHIFT = dutyShiftRules(null);
