import type { ComplaintResolvers } from '../../types.generated.ts';
import { noticesAnswering } from '../queries.ts';

export const Complaint: Pick<ComplaintResolvers, 'notices'|'__isTypeOf'> = {
  notices: ({ state }, _args, context) => noticesAnswering(context, state),
};
