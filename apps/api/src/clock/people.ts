import { DAY_MS, isSameDuty, postsOf, type ClockContext, type DeadlineOwner, type EscalationTarget, type Instant, type Post, type Reached, type StaffId } from '@huiyin/domain';
import { dutyAt, type OnDutyShift } from '../modules/duty/on-duty.ts';
import type { Database, Scope } from '../platform/database.ts';
import { holders, type Holder, type Lineage } from './rows.ts';

/** Who works in a community and over it, and what its roster says of the moment. */
export interface People {
  readonly staff: readonly Holder[];
  readonly now: readonly OnDutyShift[];
  readonly next: readonly OnDutyShift[];
  readonly at: Instant;
}

/** A roster that ends further ahead than this says nothing: whoever holds the post is told. */
const SOON_MS = DAY_MS;

const holds = (communityId: string, { role, departmentId, where }: Post) => (person: Holder): boolean =>
  person.roles.includes(role) && (where === 'ABOVE' || person.communityId === communityId) && (departmentId === null || person.departmentId === departmentId);

/** A shift of the post: of its duty, and of its department, or of the centre as a whole. */
const covers = (communityId: string, { role, departmentId, where }: Post) => (shift: OnDutyShift): boolean =>
  isSameDuty(shift.role, role) && (where === 'ABOVE' || shift.communityId === communityId) && (departmentId === null || shift.departmentId === null || shift.departmentId === departmentId);

const once = (ids: readonly string[]): readonly StaffId[] => [...new Set(ids)] as StaffId[];

/** Of a post on the roster whoever is on duty, else the shift that begins next; of one that is on no roster everybody who holds it. */
function reached(communityId: string, post: Post, { staff, now, next, at }: People): Reached | null {
  const active = new Set(staff.map(({ id }) => id));
  const present = (shifts: readonly OnDutyShift[]): readonly StaffId[] => once(shifts.filter(covers(communityId, post)).flatMap(({ staffIds }) => staffIds).filter((id) => active.has(id)));
  const onDuty = present(now);
  if (onDuty.length > 0) return { staffIds: onDuty, from: null };
  const [soonest] = next.filter(covers(communityId, post)).filter((shift) => shift.from - at <= SOON_MS && present([shift]).length > 0).sort((a, b) => a.from - b.from);
  if (soonest !== undefined) return { staffIds: present([soonest]), from: soonest.from };
  const holding = staff.filter(holds(communityId, post));
  return holding.length === 0 ? null : { staffIds: once(holding.map(({ id }) => id)), from: null };
}

/** Answers who is to be told in a community: whoever it was laid on in person, else the first post that somebody holds. */
export function whoIsIn(communityId: string, people: People): ClockContext['whoIs'] {
  return (owner: DeadlineOwner, target: EscalationTarget): Reached => {
    if (target === 'OWNER' && owner.staffId !== null && people.staff.some(({ id }) => id === owner.staffId)) return { staffIds: [owner.staffId], from: null };
    for (const post of postsOf(owner, target)) {
      const found = reached(communityId, post, people);
      if (found !== null) return found;
    }
    return { staffIds: [], from: null };
  };
}

/** Who is to be told in a community and over it, where nobody is signed in: what was planned counts, whoever stands there at the moment. */
export async function whoIsOver(database: Database, { id, organisationId, lineage }: Pick<Lineage, 'id' | 'organisationId' | 'lineage'>, now: number): Promise<ClockContext['whoIs']> {
  const scope: Scope = { organisationId, communityIds: [id] };
  const [staff, duty] = await Promise.all([database.read<Holder>(scope, holders, [lineage]), dutyAt(database, { ...scope, communityIds: lineage }, lineage, now)]);
  return whoIsIn(id, { staff, ...duty, at: now as Instant });
}
