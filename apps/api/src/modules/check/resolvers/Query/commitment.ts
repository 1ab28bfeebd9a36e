import type { QueryResolvers } from '../../../types.generated.ts';
import { commitment as read } from '../../queries.ts';

export const commitment: NonNullable<QueryResolvers['commitment']> = (_parent, { id }, context) => read(context, id);
