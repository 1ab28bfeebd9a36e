import type { DeadlineOwner } from '../kernel/deadline.ts';
import type { CommunityId, StaffId } from '../kernel/ids.ts';
import { grantsIn } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import type { AuthorLevel, NoticeState } from './model.ts';

/**
 * Who holds the next step (NOT-5), and so owes the publication (NOT-10): until it is written the department that asked;
 * then its reviewer, its approver, whoever keeps the seal, the desk.
 */
export function holderOf({ status, content, departmentId, authorLevel }: Pick<NoticeState, 'status' | 'content' | 'departmentId' | 'authorLevel'>): DeadlineOwner {
  const post = (role: Role): DeadlineOwner => ({ role, departmentId: role === 'DEPARTMENT_MANAGER' ? departmentId : null, staffId: null });
  switch (status) {
    case 'DRAFTED': case 'REGISTERED': return post(content === null ? 'DEPARTMENT_MANAGER' : reviewerOf(authorLevel));
    case 'REVIEWED': return post(approverOf(authorLevel));
    case 'APPROVED': return post('SEAL_KEEPER');
    case 'SEALED': case 'PUBLISHING': case 'PUBLISHED': return post('CUSTOMER_ASSISTANT');
    default: return post('DEPARTMENT_MANAGER');
  }
}

type Judged = Pick<NoticeState, 'communityId' | 'departmentId' | 'authors' | 'authorLevel' | 'review'>;

/** Where somebody stands when they write: their highest post counts, in whatever role they act (NOT-5). */
export function authorLevelOf(actor: Actor, communityId: CommunityId): AuthorLevel {
  const roles = grantsIn(actor, communityId).map(({ role }) => role);
  if (roles.includes('CENTRE_MANAGER') || roles.includes('COMPANY_LEADER')) return 2;
  return roles.includes('DEPARTMENT_MANAGER') ? 1 : 0;
}

/** Who reviews: the head of the department that asked for it; a head's own text goes one level up. */
export const reviewerOf = (level: AuthorLevel): Role => (['DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'COMPANY_LEADER'] as const)[level];
/** Who approves: the centre's head; what was reviewed one level up is approved above that. */
export const approverOf = (level: AuthorLevel): Role => (level === 0 ? 'CENTRE_MANAGER' : 'COMPANY_LEADER');

const holds = (actor: Actor, { communityId, departmentId }: Judged, role: Role): boolean =>
  grantsIn(actor, communityId).some((grant) => grant.role === role && (role !== 'DEPARTMENT_MANAGER' || grant.departmentId === departmentId));

/** By the person, not by the role they come in: who wrote or reviewed it judges it in no other capacity either. */
const isOwn = ({ authors, review }: Judged, staffId: StaffId, approves: boolean): boolean => authors.includes(staffId) || (approves && review?.by === staffId);

/** Why somebody may not review (or approve) this text; null when they may. */
export function againstJudging(state: Judged, actor: Actor, approves: boolean): CommonRefusal | null {
  if (isOwn(state, actor.staffId, approves)) return { kind: 'NotOwnWork' };
  const role = approves ? approverOf(state.authorLevel) : reviewerOf(state.authorLevel);
  return holds(actor, state, role) ? null : { kind: 'NotAllowed', denial: { reason: 'ROLE', roles: [role] } };
}
