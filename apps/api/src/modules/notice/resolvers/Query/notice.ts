import type { QueryResolvers } from '../../../types.generated.ts';
import { notice as read } from '../../queries.ts';

export const notice: NonNullable<QueryResolvers['notice']> = (_parent, { id }, context) => read(context, id);
