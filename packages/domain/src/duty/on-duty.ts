import type { DepartmentId, StaffId } from '../kernel/ids.ts';
import { addDays, HOUR_MS, localDate, MINUTE_MS, minuteOfDay, plus, startOfDay } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { DESK_ROLES } from '../kernel/permission-table.ts';
import type { Role } from '../kernel/role.ts';
import { DUTY_LIMITS } from './model.ts';
import type { DutyShiftState } from './model.ts';

/** What a roster says of a shift. */
export type RosterShift = Pick<DutyShiftState, 'status' | 'departmentId' | 'role' | 'staffIds' | 'from' | 'until'>;
/** Whom one asks for; absent: any. `departmentId` null: shifts of the centre as a whole. */
export interface DutyQuestion { readonly departmentId?: DepartmentId | null; readonly role?: Role }

/** Whether a role is one of the desk 前台: the assistant's, or the duty person's at all other hours (ORG-3). */
export const isDeskRole = (role: Role): boolean => (DESK_ROLES as readonly Role[]).includes(role);
/** Whether two roles answer for the same: the two of the desk stand in for each other. */
export const isSameDuty = (a: Role, b: Role): boolean => a === b || (isDeskRole(a) && isDeskRole(b));

const asked = ({ departmentId, role }: RosterShift, question: DutyQuestion): boolean =>
  (question.departmentId === undefined || question.departmentId === departmentId) && (question.role === undefined || question.role === role);
const byBegin = (a: RosterShift, b: RosterShift): number => a.from - b.from || a.until - b.until;

/** The shifts of a list that stand at an instant, the one that began first first: `from` belongs to a shift, `until` to the next. */
export const shiftsAt = <T extends RosterShift>(shifts: readonly T[], at: Instant, question: DutyQuestion = {}): readonly T[] =>
  shifts.filter((shift) => shift.status === 'PLANNED' && shift.from <= at && at < shift.until && asked(shift, question)).sort(byBegin);

/** Who is on duty at an instant, each once; nobody when no shift stands. */
export const onDuty = (shifts: readonly RosterShift[], at: Instant, question: DutyQuestion = {}): readonly StaffId[] =>
  [...new Set(shiftsAt(shifts, at, question).flatMap(({ staffIds }) => staffIds))];

/** The next shift that begins after an instant; null when none is planned. */
export const nextOnDuty = <T extends RosterShift>(shifts: readonly T[], at: Instant, question: DutyQuestion = {}): T | null =>
  shifts.filter((shift) => shift.status === 'PLANNED' && shift.from > at && asked(shift, question)).sort(byBegin)[0] ?? null;

/** Whether a shift can take over from another: it begins later, lasts longer, and begins at most a day after the other ends. */
export const follows = (later: Pick<RosterShift, 'from' | 'until'>, earlier: Pick<RosterShift, 'from' | 'until'>): boolean =>
  later.from > earlier.from && later.until > earlier.until && later.from <= plus(earlier.until, DUTY_LIMITS.handoverHours * HOUR_MS);

/** The shift that takes over from another when nobody names one: the next of its department and duty; null when none is planned. */
export const successorOf = <T extends RosterShift>(shift: RosterShift, shifts: readonly T[]): T | null =>
  shifts.filter((one) => one.status === 'PLANNED' && one.departmentId === shift.departmentId && isSameDuty(one.role, shift.role) && follows(one, shift)).sort(byBegin)[0] ?? null;

/** The instant at which the wall clock of the zone shows the same time so many days later; of a time that the clock skips, as much before the gap. */
export function sameTimeLater(zone: string, instant: Instant, days: number): Instant {
  const minute = minuteOfDay(zone, instant);
  const within = instant % MINUTE_MS;
  const guess = plus(startOfDay(zone, addDays(localDate(zone, instant), days)), minute * MINUTE_MS + within);
  return plus(guess, (minute - minuteOfDay(zone, guess)) * MINUTE_MS);
}
