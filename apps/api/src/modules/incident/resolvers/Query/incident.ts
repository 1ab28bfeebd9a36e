import type { QueryResolvers } from '../../../types.generated.ts';
import { incident as read } from '../../queries.ts';

export const incident: NonNullable<QueryResolvers['incident']> = (_parent, { id }, context) => read(context, id);
