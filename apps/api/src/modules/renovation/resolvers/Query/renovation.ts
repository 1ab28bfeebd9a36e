import type { QueryResolvers } from '../../../types.generated.ts';
import { renovation as read } from '../../queries.ts';

export const renovation: NonNullable<QueryResolvers['renovation']> = (_parent, { id }, context) => read(context, id);
