import type { QueryResolvers } from '../../../types.generated.ts';
import { dailyCheck as read } from '../../queries.ts';

export const dailyCheck: NonNullable<QueryResolvers['dailyCheck']> = (_parent, { id }, context) => read(context, id);
