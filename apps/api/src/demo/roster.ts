import { addDays, localDate, weekOf, type DepartmentKind, type DutyRole, type Instant, type LocalDate } from '@huiyin/domain';
import { dutyShiftPlan, dutyWeekCopy, shiftHandoverGive, shiftHandoverOpen, shiftHandoverTake, shiftHandoverWrite } from '../modules/duty/commands.ts';
import { differenceHash, shiftHandoverDifference, type DutyShiftRow, type ShiftHandoverRow } from '../modules/duty/queries.ts';
import { isFailure, type Failure } from '../modules/base/user-errors.ts';
import { globalId } from '../platform/ids.ts';
import { PASSWORD } from './cast.ts';
import { deskAt, later, onDay, ZONE } from './hours.ts';
import { HANDOVER_NOTES, HANDOVER_REMARKS, SHIFT_NOTES } from './roster-words.ts';
import { departmentIdOf, refused, staffIdOf, type Settled } from './settle.ts';

/** A post of the roster: who plans it, and of each day its shifts, by minutes of that day; a night's end lies on the next. */
interface DemoPost {
  readonly role: DutyRole;
  readonly kind: DepartmentKind | null;
  readonly planner: string;
  readonly hours: readonly (readonly [from: number, until: number])[];
  /** The login of whoever stands on the nth shift of a day. */
  readonly who: (day: number, nth: number, begin: Instant) => string;
}
const [H8, H15, H20, H22, NEXT8] = [480, 900, 1_200, 1_320, 1_920];
const turns = (people: readonly string[]) => (day: number, nth: number): string => people[(2 * day + nth) % people.length]!;

/** The desk in two shifts and a duty person by night; engineering, the gates and the control room round the clock. */
const POSTS: readonly DemoPost[] = [
  { role: 'CUSTOMER_ASSISTANT', kind: 'CUSTOMER_SERVICE', planner: 'customer-supervisor', hours: [[H8, H15], [H15, H22]], who: (_day, _nth, begin) => deskAt(begin) },
  { role: 'DUTY_PERSON', kind: 'CUSTOMER_SERVICE', planner: 'customer-supervisor', hours: [[H22, NEXT8]], who: (_day, _nth, begin) => deskAt(begin) },
  { role: 'RESPONSIBLE_STAFF', kind: 'ENGINEERING', planner: 'engineering-manager', hours: [[H8, H20], [H20, NEXT8]], who: turns(['engineer', 'engineer-2', 'engineer-3']) },
  { role: 'SECURITY_GUARD', kind: 'SECURITY', planner: 'security-manager', hours: [[H8, H20], [H20, NEXT8]], who: turns(['security-guard', 'security-guard-2', 'security-guard-3']) },
  { role: 'CONTROL_ROOM', kind: 'SECURITY', planner: 'security-manager', hours: [[H8, H20], [H20, NEXT8]], who: (_day, nth) => (nth === 0 ? 'control-room' : 'control-room-2') },
];
/** Last Saturday on: whoever is on duty on a Monday morning began on Sunday. */
const DAYS_BEFORE = 2;
const DAYS = DAYS_BEFORE + 7;
const PLANNED_BEFORE_MINUTES = 7 * 60;
const DAY_MINUTES = 1_440;

interface Planned { readonly row: DutyShiftRow; readonly who: string }
const sure = <T extends object>(what: string, answer: T | Failure): T => {
  if (isFailure(answer)) throw refused(what, answer);
  return answer as T;
};

/** The roster of this week and the next, and the hand-overs of the last day: all but one of the control room, and one that waits to be taken. */
export async function planRoster(settled: Settled, present: Instant): Promise<void> {
  const monday = onDay(present, daysUntil(present, weekOf(ZONE, present)), 0);
  const shifts: Planned[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const start = later(monday, (day - DAYS_BEFORE) * DAY_MINUTES);
    // The weekend was planned on Friday, the week on Sunday.
    const plannedAt = later(monday, (day < DAYS_BEFORE ? -DAYS_BEFORE * DAY_MINUTES : 0) - PLANNED_BEFORE_MINUTES);
    for (const post of POSTS) for (const [nth] of post.hours.entries()) shifts.push(await planOne(settled, post, { day, nth, start, plannedAt }));
    await companyDuty(settled, day, start, plannedAt);
  }
  const communityId = globalId('Community', settled.organisationId, settled.communityId);
  sure('copying the week', await dutyWeekCopy(await settled.contextOf('centre-manager', later(monday, 30 - PLANNED_BEFORE_MINUTES)), { communityId, week: addDays(weekOf(ZONE, present), 7) }));
  await handOver(settled, shifts, present);
}

const daysUntil = (from: Instant, to: LocalDate): number => Math.round((Date.parse(to) - Date.parse(localDate(ZONE, from))) / 86_400_000);

interface Moment { readonly day: number; readonly nth: number; readonly start: Instant; readonly plannedAt: Instant }

async function planOne(settled: Settled, post: DemoPost, { day, nth, start, plannedAt }: Moment): Promise<Planned> {
  const { role, kind, planner, hours, who } = post;
  const [from, until] = hours[nth]!.map((minutes) => later(start, minutes)) as [Instant, Instant];
  const login = who(day, nth, from);
  const row = sure(`rostering ${login}`, await dutyShiftPlan(await settled.contextOf(planner, plannedAt), {
    communityId: globalId('Community', settled.organisationId, settled.communityId), departmentId: kind === null ? null : globalId('Department', settled.communityId, departmentIdOf(settled, kind)), role,
    staffIds: [globalId('Staff', settled.organisationId, staffIdOf(settled, login))], from, until, note: nth === 0 ? (SHIFT_NOTES[`${role}:${day}`] ?? null) : null, idempotencyKey: `demo:duty-${role}-${day}-${nth}`,
  }));
  return { row, who: login };
}

/** Of the company: at headquarters, by night. */
async function companyDuty(settled: Settled, day: number, start: Instant, plannedAt: Instant): Promise<void> {
  const context = await settled.contextOf('leader', plannedAt);
  const office = context.viewer!.communities.find(({ level }) => level === 'HEADQUARTERS')!;
  sure('rostering the company', await dutyShiftPlan(context, {
    communityId: globalId('Community', settled.organisationId, office.id), role: 'COMPANY_DUTY_PERSON', staffIds: [globalId('Staff', settled.organisationId, staffIdOf(settled, 'company-duty'))], from: later(start, 1_080), until: later(start, NEXT8), idempotencyKey: `demo:duty-company-${day}`,
  }));
}

const GIVEN_BEFORE_MINUTES = 6;
const TAKEN_AFTER_MINUTES = 2;
const SETTLED_MINUTES = 10;

/** Hands over what ended within the day before the present, in the order of time: entries of a volume go forward. */
async function handOver(settled: Settled, shifts: readonly Planned[], present: Instant): Promise<void> {
  const ended = shifts.filter(({ row: { state } }) => state.until <= later(present, -SETTLED_MINUTES) && state.until > later(present, -DAY_MINUTES));
  const guards = ended.filter(({ row: { state } }) => state.role === 'SECURITY_GUARD').sort((a, b) => b.row.state.until - a.row.state.until);
  const forgotten = ended.filter(({ row: { state } }) => state.role === 'CONTROL_ROOM').sort((a, b) => a.row.state.until - b.row.state.until)[0];
  const acts = ended.filter((one) => one !== forgotten).flatMap((one, nth) => {
    const { until } = one.row.state;
    return [{ at: later(until, -GIVEN_BEFORE_MINUTES), act: () => give(settled, one, nth) }, ...(one === guards[0] ? [] : [{ at: later(until, TAKEN_AFTER_MINUTES), act: () => take(settled, one, shifts) }])];
  });
  for (const { act } of acts.sort((a, b) => a.at - b.at)) await act();
}

const named = (settled: Settled, { state, version }: ShiftHandoverRow): { handoverId: string; expectedVersion: number } => ({ handoverId: globalId('ShiftHandover', settled.communityId, state.id), expectedVersion: version });
const openOf = async (settled: Settled, { row, who }: Planned): Promise<ShiftHandoverRow> => sure(`handing over by ${who}`, await shiftHandoverOpen(await settled.contextOf(who, later(row.state.until, -GIVEN_BEFORE_MINUTES)), { shiftId: globalId('DutyShift', settled.communityId, row.state.id), idempotencyKey: `demo:handover-${row.state.id}` }));

/** Opened, written and signed; what was done before is not done again. */
async function give(settled: Settled, planned: Planned, nth: number): Promise<void> {
  const context = () => settled.contextOf(planned.who, later(planned.row.state.until, -GIVEN_BEFORE_MINUTES));
  let handover = await openOf(settled, planned);
  if (handover.state.status === 'DRAFTED' && handover.state.text === null) {
    const { role } = planned.row.state;
    const notes = HANDOVER_NOTES[role] ?? [];
    const remarks = handover.state.list.matters.slice(0, 2).map(({ number }, index) => ({ number, text: HANDOVER_REMARKS[(nth + index) % HANDOVER_REMARKS.length]! }));
    handover = sure('writing a hand-over', await shiftHandoverWrite(await context(), { ...named(settled, handover), text: notes[nth % notes.length] ?? null, remarks }));
  }
  if (handover.state.status === 'DRAFTED') sure('signing a hand-over', await shiftHandoverGive(await context(), { ...named(settled, handover), password: PASSWORD }));
}

/** Signed by whoever stands next. */
async function take(settled: Settled, planned: Planned, shifts: readonly Planned[]): Promise<void> {
  const handover = await openOf(settled, planned);
  if (handover.state.status !== 'GIVEN') return;
  const next = shifts.find(({ row }) => row.state.id === handover.state.incomingShiftId)!;
  const context = await settled.contextOf(next.who, later(planned.row.state.until, TAKEN_AFTER_MINUTES));
  const difference = (await shiftHandoverDifference(context, named(settled, handover).handoverId))!;
  sure('taking a hand-over', await shiftHandoverTake(context, { ...named(settled, handover), differenceHash: differenceHash(difference), password: PASSWORD }));
}
