import { postsOf, type ClockContext, type Deadline, type DeadlineOwner, type EscalationTarget, type Post, type StaffId } from '@huiyin/domain';
import type { Holder } from './rows.ts';

const holds = (communityId: string, { role, departmentId, where }: Post) => (person: Holder): boolean =>
  person.roles.includes(role) && (where === 'ABOVE' || person.communityId === communityId) && (departmentId === null || person.departmentId === departmentId);

/** Answers who is to be told in a community: whoever it was laid on in person, else the first post that somebody holds. */
export function whoIsIn(communityId: string, staff: readonly Holder[]): ClockContext['whoIs'] {
  return (owner: DeadlineOwner, target: EscalationTarget, _deadline: Deadline): readonly StaffId[] => {
    if (target === 'OWNER' && owner.staffId !== null && staff.some(({ id }) => id === owner.staffId)) return [owner.staffId];
    for (const post of postsOf(owner, target)) {
      const found = staff.filter(holds(communityId, post));
      if (found.length > 0) return found.map(({ id }) => id as StaffId);
    }
    return [];
  };
}
