import type { QueryResolvers } from '../../../types.generated.ts';
import { customerOf } from '../../queries.ts';

export const customer: NonNullable<QueryResolvers['customer']> = (_parent, { id }, context) => customerOf(context, id);
