import type { QueryResolvers } from '../../../types.generated.ts';
import { weeklyCheck as read } from '../../queries.ts';

export const weeklyCheck: NonNullable<QueryResolvers['weeklyCheck']> = (_parent, { id }, context) => read(context, id);
