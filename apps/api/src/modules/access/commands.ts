import { foldAccess, showPersonalData, type AccessId, type CommunityId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import { appendOne, appendTo, placeOf, unwrap, withoutDeadlines } from '../base/book.ts';
import { isFailure, type Failure } from '../base/user-errors.ts';
import { requireViewer } from '../../sight.ts';
import { accessRow } from './rows.ts';

/** Records that the viewer is shown a customer's personal data, and why (LDG-4); null when it is written: only then may it be shown. */
export async function recordAccess(context: Context, community: CommunityInSight, customerId: string, reason: string): Promise<Failure | null> {
  const viewer = requireViewer(context);
  const id = newId(context.now) as AccessId;
  const entry = unwrap(context, showPersonalData({ id, communityId: community.id as CommunityId, subject: { kind: 'Customer', id: customerId }, reason }, viewer.actor));
  if (isFailure(entry)) return entry;
  const recorded = withoutDeadlines(context, [entry]);
  const state = foldAccess({ ...recorded[0]!, entry });
  const written = await appendOne(context, viewer.scope, appendTo(context, placeOf(community), { book: 'administration', subject: { id, kind: 'AccessRecord' }, expectedVersion: null, recorded, rows: [accessRow(state)], intent: null }), ['input']);
  return isFailure(written) ? written : null;
}
