import type { QueryResolvers } from '../../../types.generated.ts';
import { spotCheck as read } from '../../queries.ts';

export const spotCheck: NonNullable<QueryResolvers['spotCheck']> = (_parent, { id }, context) => read(context, id);
