import type { DeadlineOwner, Instant, NoticeEntry, NoticeState, RecordedEntry, Role, TellingEntry } from '@huiyin/domain';
import { holderOf } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import type { Message } from '../../platform/journal.ts';
import { whoIsAt } from '../incident/queries.ts';

/** Whoever answers questions about it: told no later than the public (NOT-8). */
const ANSWERING: readonly Role[] = ['CUSTOMER_ASSISTANT', 'CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'CONTROL_ROOM'];

const DESK: DeadlineOwner = { role: 'CUSTOMER_ASSISTANT', departmentId: null, staffId: null };

/** After these somebody else takes the next step. */
const STEPS: readonly NoticeEntry['type'][] = ['NoticeDrafted', 'NoticeReviewed', 'NoticeApproved', 'NoticeSealed'];

/** Whom an entry of a notice tells: who takes the next step, who wrote what came back, and with the release everybody who will be asked. */
export async function noticeMessages(context: Context, community: CommunityInSight, _before: NoticeState | null, recorded: readonly RecordedEntry<NoticeEntry>[], after: NoticeState): Promise<readonly Message[]> {
  const type = recorded.at(-1)!.entry.type;
  const told = await concerned(context, community, type, after);
  if (told === null) return [];
  const dueAt = after.deadlines.find(({ rule, metAt, cancelledAt }) => rule === 'NOT-10' && metAt === null && cancelledAt === null)?.dueAt;
  return [...new Set(told.staffIds)].filter((staffId) => staffId !== context.viewer?.staffId).map((staffId) => (
    { id: newId(context.now), staffId, kind: told.kind, key: '', rule: told.kind === 'NoticeReleased' ? 'NOT-8' : 'NOT-5', facts: dueAt === undefined ? {} : { dueAt }, deliverAt: context.now as Instant }));
}

async function concerned(context: Context, community: CommunityInSight, type: NoticeEntry['type'], after: NoticeState): Promise<{ readonly kind: TellingEntry; readonly staffIds: readonly string[] } | null> {
  if (type === 'NoticeReturned' || type === 'NoticeRejected') return { kind: 'NoticeReturned', staffIds: after.authors };
  if (type === 'NoticeReleased' || type === 'NoticeWithdrawn') {
    if (after.release === null) return null;
    const { whoIs, staff } = await whoIsAt(context, community);
    return { kind: 'NoticeReleased', staffIds: [...staff.filter(({ roles }) => roles.some((role) => ANSWERING.includes(role as Role))).map(({ id }) => id), ...whoIs(DESK, 'OWNER').staffIds] };
  }
  if (!STEPS.includes(type)) return null;
  const { whoIs } = await whoIsAt(context, community);
  return { kind: 'NoticeWaiting', staffIds: whoIs(holderOf(after), 'OWNER').staffIds };
}
