import {
  addDays, localDate, sameTimeLater, startOfDay, weekOf, type DepartmentId, type DutyShiftState, type DutyStaff, type Instant, type LocalDate, type StaffId, type SubjectId,
} from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { derivedId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { appendAll } from '../base/book.ts';
import { staffIn } from '../base/kept.ts';
import { changeSubject, createSubject, decideSubject, departmentIn, keepRow, type Decided } from '../base/subject-commands.ts';
import { invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { DutyShiftCancelInput, DutyShiftChangeInput, DutyShiftPlanInput, DutyWeekCopyInput } from '../types.generated.ts';
import { DUTY_SHIFT_NOUN, shiftsBeginning, type DutyShiftRow } from './queries.ts';

/** More people than this are not even looked up. */
const LOOKED_UP = 50;

const factsOf = (person: { readonly id: string; readonly roles: DutyStaff['roles']; readonly departmentId: string | null }): DutyStaff => ({ id: person.id as StaffId, roles: person.roles, departmentId: person.departmentId as DepartmentId | null });

/** Who is to stand on a shift: members of the staff of the place, active, with their roles and department. */
async function peopleIn(context: Context, community: CommunityInSight, ids: readonly string[]): Promise<readonly DutyStaff[] | Failure> {
  const found = await Promise.all(ids.slice(0, LOOKED_UP).map((id) => staffIn(context, community, id, 'staffIds')));
  const failure = found.find(isFailure);
  if (failure !== undefined) return failure;
  return Promise.all((found as string[]).map(async (id) => factsOf((await context.loaders.staff.load(id))!)));
}

export const dutyShiftPlan = (context: Context, input: DutyShiftPlanInput): Promise<DutyShiftRow | Failure> =>
  createSubject(context, DUTY_SHIFT_NOUN, 'dutyShiftPlan', input, async (community, shiftId) => {
    const departmentId = await departmentIn(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    const staff = await peopleIn(context, community, input.staffIds);
    if (isFailure(staff)) return staff;
    return { type: 'planShift' as const, shiftId, communityId: community.id as never, departmentId, role: input.role, staff, from: input.from, until: input.until, note: input.note ?? null };
  });

export const dutyShiftChange = (context: Context, input: DutyShiftChangeInput): Promise<DutyShiftRow | Failure> =>
  changeSubject(context, DUTY_SHIFT_NOUN, input.shiftId, input, async (_row, community) => {
    const staff = await peopleIn(context, community, input.staffIds);
    if (isFailure(staff)) return staff;
    return { type: 'changeShift' as const, staff, from: input.from, until: input.until, note: input.note ?? null, reason: input.reason ?? null };
  });

export const dutyShiftCancel = (context: Context, input: DutyShiftCancelInput): Promise<DutyShiftRow | Failure> =>
  changeSubject(context, DUTY_SHIFT_NOUN, input.shiftId, input, () => ({ type: 'cancelShift' as const, reason: input.reason }));

/** What a copy of a week wrote, what was there already, and what could not be copied. */
export interface WeekCopy { readonly shifts: readonly DutyShiftRow[]; readonly alreadyThere: number; readonly leftOut: number }

const copyIdOf = (source: DutyShiftState, week: string): SubjectId => derivedId('dutyWeekCopy', source.id, week) as SubjectId;

/** Those of a shift who still work here and may still stand on it. */
async function stillThere(context: Context, { communityId, staffIds }: DutyShiftState): Promise<readonly DutyStaff[]> {
  const people = await Promise.all(staffIds.map((id) => context.loaders.staff.load(id)));
  return people.filter((person) => person !== null && person.active && person.communityId === communityId).map((person) => factsOf(person!));
}

/** Monday 00:00 of a week and of the next; null for what is no Monday. */
function weekIn(zone: string, week: string): { readonly from: Instant; readonly until: Instant } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(week) || Number.isNaN(Date.parse(week))) return null;
  const from = startOfDay(zone, week as LocalDate);
  return localDate(zone, from) === week && weekOf(zone, from) === week ? { from, until: startOfDay(zone, addDays(week as LocalDate, 7)) } : null;
}

/**
 * Plans the shifts of the week before again, at the same times of the wall clock, with who of them is still there; the
 * shifts that the viewer rosters. A shift that was copied before, or that stands at the same time for the same post, is
 * not written again: the same copy twice is one.
 */
export async function dutyWeekCopy(context: Context, input: DutyWeekCopyInput): Promise<WeekCopy | Failure> {
  const community = communityInSight(requireViewer(context), input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const departmentId = await departmentIn(context, community, input.departmentId);
  if (isFailure(departmentId)) return departmentId;
  const week = weekIn(community.timeZone, input.week);
  if (week === null) return invalidInput(context, ['week'], 'MALFORMED');
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const [before, there] = await Promise.all([shiftsBeginning(context, community.id, sameTimeLater(community.timeZone, week.from, -7), week.from), shiftsBeginning(context, community.id, week.from, week.until)]);
    const copied = await copyAll(context, community, input.week, before.filter(({ state }) => departmentId === null || state.departmentId === departmentId), there);
    if (copied !== null) return copied;
  }
  throw new Error('The same week was copied by others three times at once.');
}

const samePost = (state: DutyShiftState, from: Instant, until: Instant) => (one: DutyShiftRow): boolean => one.state.departmentId === state.departmentId && one.state.role === state.role && one.state.from === from && one.state.until === until;

type Copied = 'there' | 'leftOut' | Decided<DutyShiftState> | Failure;

/** What becomes of one shift of the week before; a failure where the viewer does not roster it. */
async function copyOf(context: Context, community: CommunityInSight, week: string, { state }: DutyShiftRow, there: readonly DutyShiftRow[]): Promise<Copied> {
  const [from, until] = [sameTimeLater(community.timeZone, state.from, 7), sameTimeLater(community.timeZone, state.until, 7)];
  const shiftId = copyIdOf(state, week);
  const [staff, before] = await Promise.all([stillThere(context, state), context.loaders.subject.load({ table: DUTY_SHIFT_NOUN.table, communityId: community.id, id: shiftId })]);
  const decided = decideSubject(context, DUTY_SHIFT_NOUN, community, null, { type: 'planShift', shiftId, communityId: state.communityId, departmentId: state.departmentId, role: state.role, staff, from, until, note: state.note }, null);
  if (isFailure(decided) && decided.code === 'NOT_ALLOWED') return decided;
  if (before !== null || there.some(samePost(state, from, until))) return 'there';
  return isFailure(decided) ? 'leftOut' : decided;
}

/** Null: somebody copied some of them at the same moment, so nothing was written. */
async function copyAll(context: Context, community: CommunityInSight, week: string, sources: readonly DutyShiftRow[], there: readonly DutyShiftRow[]): Promise<WeekCopy | Failure | null> {
  const viewer = requireViewer(context);
  const copies = await Promise.all(sources.map((source) => copyOf(context, community, week, source, there)));
  const denials = copies.filter(isFailure);
  if (denials.length > 0 && denials.length === copies.length) return denials[0]!;
  const decided = copies.filter((one): one is Decided<DutyShiftState> => typeof one === 'object' && !isFailure(one));
  const counts = { alreadyThere: copies.filter((one) => one === 'there').length, leftOut: copies.filter((one) => one === 'leftOut').length };
  if (decided.length === 0) return { shifts: [], ...counts };
  const appended = await appendAll(context, viewer.scope, decided.map(({ append }) => append), ['input', 'week']);
  if (isFailure(appended)) {
    for (const { state } of decided) context.loaders.subject.clear({ table: DUTY_SHIFT_NOUN.table, communityId: community.id, id: state.id });
    return appended.code === 'TAKEN' ? null : appended;
  }
  const shifts = decided.map(({ state }, index) => {
    const outcome = appended[index]!;
    if (outcome.outcome !== 'appended') throw new Error('A new shift is appended, or nothing is.');
    return keepRow(context, DUTY_SHIFT_NOUN.table, { number: outcome.number!, version: outcome.version, organisationId: viewer.organisationId, state });
  });
  return { shifts, ...counts };
}
