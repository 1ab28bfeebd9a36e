import { policyEffects, type DocumentState } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { placeOf } from '../base/book.ts';
import type { Beside } from '../base/kept.ts';
import { policyAppend } from '../organisation/commands.ts';
import { familyOf } from './queries.ts';

/**
 * What approving a version of an office's policy writes beside it: the versions that take effect there and in every
 * community below, each in its own book. Offices that get none are named too, so that none of them changes meanwhile.
 */
export async function policyTakesEffect(context: Context, office: CommunityInSight, approved: DocumentState<'POLICY'>): Promise<Beside> {
  const { above, whole, scope, versionOf, recordedOf, layersOf } = await familyOf(context, office);
  return {
    scope, together: whole.map(({ id }) => id),
    before: above.map((one) => policyAppend(context, placeOf(one), versionOf(one.id), [])),
    after: whole.map((one) => policyAppend(context, placeOf(one), versionOf(one.id), policyEffects(recordedOf(one.id), layersOf(one.id, approved.versions), context.now))),
  };
}
