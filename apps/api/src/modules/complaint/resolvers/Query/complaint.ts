import type { QueryResolvers } from '../../../types.generated.ts';
import { complaintOf } from '../../queries.ts';

export const complaint: NonNullable<QueryResolvers['complaint']> = (_parent, { id }, context) => complaintOf(context, id);
