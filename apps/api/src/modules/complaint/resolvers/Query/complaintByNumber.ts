import type { QueryResolvers } from '../../../types.generated.ts';
import { complaintOfNumber } from '../../queries.ts';

export const complaintByNumber: NonNullable<QueryResolvers['complaintByNumber']> = (_parent, { number }, context) => complaintOfNumber(context, number);
