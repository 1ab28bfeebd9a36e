import type { QueryResolvers } from '../../../types.generated.ts';
import { statement as read } from '../../queries.ts';

export const statement: NonNullable<QueryResolvers['statement']> = (_parent, { id }, context) => read(context, id);
