import {
  DUTY_LIMITS, DUTY_SHIFT, dutyShiftRules, HOUR_MS, shiftHandoverRules, type DutyShiftCommand, type DutyShiftEntry, type DutyShiftState, type HandoverSides, type Instant, type ShiftHandoverCommand, type ShiftHandoverEntry,
  type ShiftHandoverState,
} from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { derivedId, readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { cursorKeys, pageSize, readPage, toConnection, type Connection, type PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { QuerydutyShiftsArgs, ShiftHandoverFilter } from '../types.generated.ts';
import { differenceNow, type Difference } from './list.ts';
import { dutyAtInstant, dutyUnfinished, rosterStatements, shiftColumns, shiftsBetween, type DutyPart, type DutyShiftRow } from './rows.ts';

export { differenceHash } from './list.ts';
export { dutyAt } from './on-duty.ts';
export { dutyPosts } from './posts.ts';
export type { DutyShiftRow } from './rows.ts';
export type ShiftHandoverRow = SubjectRow<ShiftHandoverState>;

const HANDOVERS = 'shift_handovers';
const SHIFTS = 'duty_shifts';

/** One hand-over a shift: its id follows from the shift's. */
export const handoverIdOf = (shiftId: string): string => derivedId('shiftHandover', shiftId);
const shiftIn = (context: Context, communityId: string, id: string): Promise<DutyShiftRow | null> => context.loaders.subject.load({ table: SHIFTS, communityId, id }) as Promise<DutyShiftRow | null>;

/** The hand-over of a shift; null while nobody began it. */
export const handoverOf = (context: Context, { communityId, id }: Pick<DutyShiftState, 'communityId' | 'id'>): Promise<ShiftHandoverRow | null> =>
  context.loaders.subject.load({ table: HANDOVERS, communityId, id: handoverIdOf(id) }) as Promise<ShiftHandoverRow | null>;

/** The two shifts of a hand-over; the incoming one is null where one person takes over. */
export async function shiftsOf(context: Context, { communityId, shiftId, incomingShiftId }: ShiftHandoverState): Promise<{ readonly outgoing: DutyShiftRow; readonly incoming: DutyShiftRow | null }> {
  const [outgoing, incoming] = await Promise.all([shiftIn(context, communityId, shiftId), incomingShiftId === null ? null : shiftIn(context, communityId, incomingShiftId)]);
  return { outgoing: outgoing!, incoming };
}

/** Who stands on either side of a hand-over now: the roster may have changed since it was begun. */
async function sidesOf(context: Context, state: ShiftHandoverState): Promise<HandoverSides> {
  const { outgoing, incoming } = await shiftsOf(context, state);
  const next = state.incomingStaffId === null ? (incoming?.state.status === 'PLANNED' ? incoming.state.staffIds : []) : [state.incomingStaffId];
  return { outgoing: outgoing.state.staffIds, incoming: next };
}

/** Shifts as the API knows them. */
export const DUTY_SHIFT_NOUN: SubjectNoun<DutyShiftState, DutyShiftCommand, DutyShiftEntry> = {
  type: 'DutyShift', table: SHIFTS, rules: DUTY_SHIFT, idField: 'shiftId', book: 'administration', ofOffices: true,
  rulesOf: async (context, state) => dutyShiftRules((await handoverOf(context, state))?.state.status ?? null),
  actions: { planShift: 'dutyShiftPlan', changeShift: 'dutyShiftChange', cancelShift: 'dutyShiftCancel' },
  columns: (state) => ({ kind: state.role, parentId: null, happenedAt: state.from, open: state.status === 'PLANNED', more: shiftColumns(state) }),
  author: ({ plannedBy }) => plannedBy,
};
/** Hand-overs as the API knows them; `rules` fold, the sides decide. */
export const SHIFT_HANDOVER_NOUN: SubjectNoun<ShiftHandoverState, ShiftHandoverCommand, ShiftHandoverEntry> = {
  type: 'ShiftHandover', table: HANDOVERS, rules: shiftHandoverRules({ outgoing: [], incoming: [] }), idField: 'handoverId', book: 'administration', ofOffices: true,
  rulesOf: async (context, state) => shiftHandoverRules(await sidesOf(context, state)),
  actions: { openShiftHandover: 'shiftHandoverOpen', writeShiftHandover: 'shiftHandoverWrite', giveShiftHandover: 'shiftHandoverGive', takeShiftHandover: 'shiftHandoverTake', returnShiftHandover: 'shiftHandoverReturn' },
  columns: ({ role, shiftId, openedAt, status }) => ({ kind: role, parentId: shiftId, happenedAt: openedAt, open: status !== 'TAKEN' }),
  author: ({ openedBy }) => openedBy,
};

/** What the roster of a community in sight says of an instant; nothing elsewhere. */
export interface DutyNow { readonly at: number; readonly shifts: readonly DutyShiftRow[]; readonly next: readonly DutyShiftRow[]; readonly unfinished: readonly DutyShiftRow[] }

export async function onDutyNow(context: Context, communityId: string, at: number): Promise<DutyNow> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  if (community === null) return { at, shifts: [], next: [], unfinished: [] };
  const instant = new Date(at).toISOString();
  const parts = (await context.services.database.readAll(viewer.scope, [{ statement: dutyAtInstant, values: [[community.id], instant] }, { statement: dutyUnfinished, values: [community.id, instant] }])).flat() as DutyPart[];
  primed(context, community.id, parts);
  const of = (part: DutyPart['part']): readonly DutyShiftRow[] => parts.filter((one) => one.part === part);
  return { at, shifts: of('now'), next: of('next'), unfinished: of('unfinished') };
}

function primed(context: Context, communityId: string, rows: readonly DutyShiftRow[]): void {
  for (const row of rows) context.loaders.subject.prime({ table: SHIFTS, communityId, id: row.state.id }, row);
}

/** Shifts planned in a community that begin while another stands, or within a day after it. */
export async function shiftsAround(context: Context, { communityId, from, until }: Pick<DutyShiftState, 'communityId' | 'from' | 'until'>): Promise<readonly DutyShiftRow[]> {
  const rows = await context.services.database.read<DutyShiftRow>(requireViewer(context).scope, shiftsBetween, [communityId, new Date(from).toISOString(), new Date(until + DUTY_LIMITS.handoverHours * HOUR_MS).toISOString()]);
  primed(context, communityId, rows);
  return rows;
}

/** Planned shifts of a community that begin within a time. */
export async function shiftsBeginning(context: Context, communityId: string, from: Instant, until: Instant): Promise<readonly DutyShiftRow[]> {
  const rows = await context.services.database.read<DutyShiftRow>(requireViewer(context).scope, shiftsBetween, [communityId, new Date(from).toISOString(), new Date(until - 1).toISOString()]);
  primed(context, communityId, rows);
  return rows;
}

/** A page of the roster of a community, by begin: every shift that stands at some instant of the time asked. */
export async function dutyShifts(context: Context, { communityId, from, until, departmentId, withCancelled, ...page }: QuerydutyShiftsArgs & PageRequest): Promise<Connection<DutyShiftRow>> {
  const viewer = requireViewer(context);
  const size = pageSize(page.first, 50);
  const community = communityInSight(viewer, communityId);
  const order = `duty:${community?.id ?? ''}`;
  const keys = cursorKeys(context, order, page.after, 'after') as [string, string] | null;
  const department = departmentId == null ? null : readGlobalId(departmentId, 'Department');
  // A department of another community finds nothing, as an unknown one does.
  if (community === null || (departmentId != null && department?.scope !== community.id)) return toConnection<DutyShiftRow>(context, order, [], () => [], { hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  const { page: read, count } = rosterStatements(community.id, { from, until, departmentId: department?.id ?? null, withCancelled: withCancelled === true }, keys, size + 1);
  const { rows, totalCount } = await readPage<DutyShiftRow>(context, read, count);
  primed(context, community.id, rows);
  return toConnection(context, order, rows.slice(0, size), ({ state }) => [new Date(state.from).toISOString(), state.id], { hasNextPage: rows.length > size, hasPreviousPage: keys !== null, totalCount });
}
export const dutyShift = (context: Context, id: string): Promise<DutyShiftRow | null> => subjectOf(context, DUTY_SHIFT_NOUN, id);

export const shiftHandovers = (context: Context, communityId: string, filter: ShiftHandoverFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<ShiftHandoverRow>> => subjectPage(context, SHIFT_HANDOVER_NOUN, communityId, filter, page, total);
export const shiftHandover = (context: Context, id: string): Promise<ShiftHandoverRow | null> => subjectOf(context, SHIFT_HANDOVER_NOUN, id);

/** What is no longer as a hand-over in sight lists it; null of what was taken, which says itself what there was. */
export async function shiftHandoverDifference(context: Context, id: string): Promise<Difference | null> {
  const row = await shiftHandover(context, id);
  return row === null || row.state.status === 'TAKEN' ? null : differenceNow(context, row.state);
}
