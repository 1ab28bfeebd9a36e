import type { ComplaintResolvers } from '../../types.generated.ts';
import { saidAtWindow } from '../../complaint/queries.ts';
import { shownInWindow } from '../queries.ts';

export const Complaint: Pick<ComplaintResolvers, 'statements'|'__isTypeOf'> = {
  statements: async ({ state }, _args, context) => (state.status === 'CLOSED' ? [] : [...(await shownInWindow(context, state.communityId, await saidAtWindow(context, state)))]),
};
