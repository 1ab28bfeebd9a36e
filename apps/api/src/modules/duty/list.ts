import { changesSince, DESK_ROLES, DUTY_LIMITS, isDeskRole, listMatters, type DutyShiftState, type HandoverChange, type HandoverList, type Instant, type ShiftHandoverState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { shownHash } from '../base/kept.ts';
import { openComplaintsRead } from '../complaint/queries.ts';
import { owedRead, type OwedRow } from '../deadline/queries.ts';
import { openIncidentsRead, type OpenIncident } from '../incident/queries.ts';

/** Several deadlines may run of one matter. */
const OWED_MAX = 3 * DUTY_LIMITS.listed;

/** What is open for a post now: the incidents it is on, the deadlines that its department or role owes, and the department's open complaints; the desk's too those that nobody got yet. */
export async function listFor(context: Context, { communityId, departmentId, role }: Pick<DutyShiftState, 'communityId' | 'departmentId' | 'role'>): Promise<HandoverList> {
  const roles = isDeskRole(role) ? DESK_ROLES : [role];
  const [owed, complaints, incidents] = (await context.services.database.readAll(requireViewer(context).scope, [
    owedRead(communityId, departmentId, roles, context.now, OWED_MAX), openComplaintsRead(communityId, departmentId, isDeskRole(role), context.now, DUTY_LIMITS.listed),
    openIncidentsRead(communityId, departmentId, role, context.now, DUTY_LIMITS.listed),
  ])) as [OwedRow[], { readonly subjectId: string; readonly number: string; readonly total: number }[], OpenIncident[]];
  return listMatters({
    at: context.now, owed: owed.map(({ total: _total, overdue: _overdue, ...one }) => one), owedTotal: owed[0]?.total ?? 0, overdueTotal: owed[0]?.overdue ?? 0,
    complaints: complaints.map(({ subjectId, number }) => ({ subjectId, number })), complaintTotal: complaints[0]?.total ?? 0,
    incidents: incidents.map(({ subjectId, number, drill }) => ({ subjectId, number, drill })), incidentTotal: incidents[0]?.total ?? 0, drillTotal: incidents[0]?.drills ?? 0,
  });
}

/** What is no longer as a hand-over lists it. */
export interface Difference extends Pick<ShiftHandoverState, 'communityId'> { readonly at: Instant; readonly complete: boolean; readonly changes: readonly HandoverChange[] }

/** Reads again what is open, and answers what has changed since it was listed. */
export async function differenceNow(context: Context, state: ShiftHandoverState): Promise<Difference> {
  const now = await listFor(context, state);
  return { communityId: state.communityId, at: context.now, complete: now.complete && state.list.complete, changes: changesSince(state.list, now) };
}

/** What tells one difference from another, whenever it was read. */
export const differenceHash = ({ changes, complete }: Pick<Difference, 'changes' | 'complete'>): string => shownHash({ complete, changes: changes.map((change) => ({ ...change, rules: [...change.rules] })) });
