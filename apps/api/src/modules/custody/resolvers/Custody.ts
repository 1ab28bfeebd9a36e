import { handCustodyOver, takeCustody, type StaffId } from '@huiyin/domain';
import type { CustodyResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { actionOf } from '../../base/kept.ts';
import { custodyContext } from '../commands.ts';
import { custodyId } from '../queries.ts';

export const Custody: CustodyResolvers = {
  id: ({ state }) => globalId('Custody', state.communityId, custodyId(state.communityId)),
  holder: ({ state }, _args, { loaders }) => loaders.staff.load(state.terms.at(-1)!.holderId),
  since: ({ state }) => state.terms.at(-1)!.since,
  offeredTo: ({ state }, _args, { loaders }) => (state.offer === null ? null : loaders.staff.load(state.offer.toId)),
  offeredAt: ({ state }) => state.offer?.at ?? null,
  terms: ({ state }) => [...state.terms].reverse(),
  community: ({ state }, _args, context) => requireViewer(context).communities.find(({ id }) => id === state.communityId)!,
  allowedActions: async ({ state }, _args, context) => {
    const counts = await custodyContext(context, state.communityId, state);
    const [over, taken] = [handCustodyOver(state, '' as StaffId, null, counts), takeCustody(state, '-', counts)];
    return [actionOf(context, 'custodyHandOver', over.ok ? null : over.refusal), actionOf(context, 'custodyTake', taken.ok ? null : taken.refusal)];
  },
};
