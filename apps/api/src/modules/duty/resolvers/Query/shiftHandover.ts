import type { QueryResolvers } from '../../../types.generated.ts';
import { shiftHandover as read } from '../../queries.ts';

export const shiftHandover: NonNullable<QueryResolvers['shiftHandover']> = (_parent, { id }, context) => read(context, id);
