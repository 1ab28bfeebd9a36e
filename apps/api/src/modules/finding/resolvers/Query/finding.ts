import type { QueryResolvers } from '../../../types.generated.ts';
import { finding as read } from '../../queries.ts';

export const finding: NonNullable<QueryResolvers['finding']> = (_parent, { id }, context) => read(context, id);
