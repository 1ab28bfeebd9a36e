import { addDays, startOfDay, weekOf, type DepartmentKind, type DutyRole, type Instant } from '@huiyin/domain';
import { dutyShiftPlan, dutyWeekCopy, shiftHandoverGive, shiftHandoverOpen, shiftHandoverTake, shiftHandoverWrite } from '../modules/duty/commands.ts';
import { differenceHash, shiftHandoverDifference, type DutyShiftRow, type ShiftHandoverRow } from '../modules/duty/queries.ts';
import { globalId } from '../platform/ids.ts';
import { PASSWORD } from './cast.ts';
import { DAY_MINUTES, deskAt, later, onDay, ZONE } from './hours.ts';
import { HANDOVER_NOTES, HANDOVER_REMARKS, SHIFT_NOTES } from './roster-words.ts';
import { departmentIdOf, staffIdOf, sure, type Settled } from './settle.ts';

/** A post of the roster: who plans it, and of each day its shifts, by minutes of that day; a night's end lies on the next. */
interface DemoPost {
  readonly role: DutyRole;
  readonly kind: DepartmentKind;
  readonly planner: string;
  readonly hours: readonly (readonly [from: number, until: number])[];
  /** The login of whoever stands on the nth shift of a day. */
  readonly who: (day: number, nth: number, begin: Instant) => string;
}
const [H8, H15, H18, H20, H22, NEXT8] = [480, 900, 1_080, 1_200, 1_320, 1_920];
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

/** A shift as the demo plans it. */
export interface DemoShift { readonly key: string; readonly post: DemoPost; readonly who: string; readonly from: Instant; readonly until: Instant; readonly plannedAt: Instant; readonly note: string | null }

/** Every shift from last Saturday to the end of the week of the present: the weekend was planned on Friday, the week on Sunday. */
export function shiftsOf(present: Instant): readonly DemoShift[] {
  const monday = mondayOf(present);
  return Array.from({ length: DAYS }, (_, day) => day).flatMap((day) => {
    const start = onDay(monday, day - DAYS_BEFORE, 0);
    const plannedAt = later(onDay(monday, day < DAYS_BEFORE ? -DAYS_BEFORE : 0, 0), -PLANNED_BEFORE_MINUTES);
    return POSTS.flatMap((post) => post.hours.map(([begin, end], nth): DemoShift => {
      const [from, until] = [later(start, begin), later(start, end)];
      return { key: `${post.role}-${day}-${nth}`, post, who: post.who(day, nth, from), from, until, plannedAt, note: nth === 0 ? (SHIFT_NOTES[`${post.role}:${day}`] ?? null) : null };
    }));
  });
}
const mondayOf = (present: Instant): Instant => startOfDay(ZONE, weekOf(ZONE, present));

const GIVEN_BEFORE_MINUTES = 6;
const TAKEN_AFTER_MINUTES = 2;
const SETTLED_MINUTES = 10;

/** What is handed over: all that ended within the day before the present, but one shift of the control room; one of the gates waits to be taken. */
export function handedOver(present: Instant): readonly { readonly shift: DemoShift; readonly taken: boolean }[] {
  const ended = shiftsOf(present).filter(({ until }) => until <= later(present, -SETTLED_MINUTES) && until > later(present, -DAY_MINUTES)).sort((a, b) => a.until - b.until);
  const forgotten = ended.find(({ post }) => post.role === 'CONTROL_ROOM');
  const waiting = ended.findLast(({ post }) => post.role === 'SECURITY_GUARD');
  return ended.filter((shift) => shift !== forgotten).map((shift) => ({ shift, taken: shift !== waiting }));
}

type Rows = Map<string, DutyShiftRow>;

/** The roster of this week and the next with the hand-overs of the last day, in the order of time: entries of a volume go forward. */
export async function planRoster(settled: Settled, present: Instant): Promise<void> {
  const rows: Rows = new Map();
  const shifts = shiftsOf(present);
  const monday = mondayOf(present);
  const communityId = globalId('Community', settled.organisationId, settled.communityId);
  const copyAt = later(monday, 30 - PLANNED_BEFORE_MINUTES);
  const acts = [
    ...shifts.map((shift) => ({ at: shift.plannedAt, act: async () => void rows.set(shift.key, await plan(settled, shift)) })),
    { at: copyAt, act: async () => void sure('copying the week', await dutyWeekCopy(await settled.contextOf('centre-manager', copyAt), { communityId, week: addDays(weekOf(ZONE, present), 7) })) },
    ...handedOver(present).flatMap(({ shift, taken }, nth) => [
      { at: later(shift.until, -GIVEN_BEFORE_MINUTES), act: () => give(settled, rows, shift, nth) }, ...(taken ? [{ at: later(shift.until, TAKEN_AFTER_MINUTES), act: () => take(settled, rows, shift, shifts) }] : []),
    ]),
  ];
  for (const { act } of acts.sort((a, b) => a.at - b.at)) await act();
  for (let day = 0; day < DAYS; day += 1) await companyDuty(settled, day, onDay(monday, day - DAYS_BEFORE, 0), later(onDay(monday, -DAYS_BEFORE, 0), -PLANNED_BEFORE_MINUTES));
}

async function plan(settled: Settled, { key, post: { role, kind, planner }, who, from, until, plannedAt, note }: DemoShift): Promise<DutyShiftRow> {
  return sure(`rostering ${who}`, await dutyShiftPlan(await settled.contextOf(planner, plannedAt), {
    communityId: globalId('Community', settled.organisationId, settled.communityId), departmentId: globalId('Department', settled.communityId, departmentIdOf(settled, kind)), role,
    staffIds: [globalId('Staff', settled.organisationId, staffIdOf(settled, who))], from, until, note, idempotencyKey: `demo:duty-${key}`,
  }));
}

/** Of the company: at headquarters, by night. */
async function companyDuty(settled: Settled, day: number, start: Instant, plannedAt: Instant): Promise<void> {
  const context = await settled.contextOf('leader', plannedAt);
  const office = context.viewer!.communities.find(({ level }) => level === 'HEADQUARTERS')!;
  sure('rostering the company', await dutyShiftPlan(context, {
    communityId: globalId('Community', settled.organisationId, office.id), role: 'COMPANY_DUTY_PERSON', staffIds: [globalId('Staff', settled.organisationId, staffIdOf(settled, 'company-duty'))], from: later(start, H18), until: later(start, NEXT8), idempotencyKey: `demo:duty-company-${day}`,
  }));
}

const named = (settled: Settled, { state, version }: ShiftHandoverRow): { handoverId: string; expectedVersion: number } => ({ handoverId: globalId('ShiftHandover', settled.communityId, state.id), expectedVersion: version });
const openOf = async (settled: Settled, rows: Rows, { key, who, until }: DemoShift): Promise<ShiftHandoverRow> =>
  sure(`handing over by ${who}`, await shiftHandoverOpen(await settled.contextOf(who, later(until, -GIVEN_BEFORE_MINUTES)), { shiftId: globalId('DutyShift', settled.communityId, rows.get(key)!.state.id), idempotencyKey: `demo:handover-${key}` }));

/** Opened, written and signed; what was done before is not done again. */
async function give(settled: Settled, rows: Rows, shift: DemoShift, nth: number): Promise<void> {
  const context = () => settled.contextOf(shift.who, later(shift.until, -GIVEN_BEFORE_MINUTES));
  let handover = await openOf(settled, rows, shift);
  if (handover.state.status === 'DRAFTED' && handover.state.text === null) {
    const notes = HANDOVER_NOTES[shift.post.role] ?? [];
    const remarks = handover.state.list.matters.slice(0, 2).map(({ number }, index) => ({ number, text: HANDOVER_REMARKS[(nth + index) % HANDOVER_REMARKS.length]! }));
    handover = sure('writing a hand-over', await shiftHandoverWrite(await context(), { ...named(settled, handover), text: notes[nth % notes.length] ?? null, remarks }));
  }
  if (handover.state.status === 'DRAFTED') sure('signing a hand-over', await shiftHandoverGive(await context(), { ...named(settled, handover), password: PASSWORD }));
}

/** Signed by whoever stands next. */
async function take(settled: Settled, rows: Rows, shift: DemoShift, shifts: readonly DemoShift[]): Promise<void> {
  const handover = await openOf(settled, rows, shift);
  if (handover.state.status !== 'GIVEN') return;
  const [next] = [...rows].find(([, { state }]) => state.id === handover.state.incomingShiftId)!;
  const who = shifts.find(({ key }) => key === next)!.who;
  const context = await settled.contextOf(who, later(shift.until, TAKEN_AFTER_MINUTES));
  const difference = (await shiftHandoverDifference(context, named(settled, handover).handoverId))!;
  sure('taking a hand-over', await shiftHandoverTake(context, { ...named(settled, handover), differenceHash: differenceHash(difference), password: PASSWORD }));
}
