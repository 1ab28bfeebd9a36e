import type { QueryResolvers } from '../../../types.generated.ts';
import { shiftHandoverDifference as read } from '../../queries.ts';

export const shiftHandoverDifference: NonNullable<QueryResolvers['shiftHandoverDifference']> = (_parent, { id }, context) => read(context, id);
