import type { DutyRole, Instant, StaffId } from '@huiyin/domain';
import type { Database, Scope } from '../../platform/database.ts';
import { dutyAtInstant, type DutyPart } from './rows.ts';

/** A shift as whoever escalates needs it. */
export interface OnDutyShift { readonly communityId: string; readonly shiftId: string; readonly departmentId: string | null; readonly role: DutyRole; readonly staffIds: readonly StaffId[]; readonly from: Instant; readonly until: Instant }
const plainShift = ({ state: { communityId, id, departmentId, role, staffIds, from, until } }: DutyPart): OnDutyShift => ({ communityId, shiftId: id, departmentId, role, staffIds, from, until });

/**
 * Who is on duty in communities (or offices) at an instant, and of each department and role who is next within 8 days;
 * one statement. Shifts in the order they begin. Narrow it with the domain's `onDuty` rules: department null is the centre.
 */
export async function dutyAt(database: Database, scope: Scope, communityIds: readonly string[], at: number): Promise<{ readonly now: readonly OnDutyShift[]; readonly next: readonly OnDutyShift[] }> {
  const parts = await database.read<DutyPart>(scope, dutyAtInstant, [communityIds, new Date(at).toISOString()]);
  return { now: parts.filter(({ part }) => part === 'now').map(plainShift), next: parts.filter(({ part }) => part === 'next').map(plainShift) };
}
