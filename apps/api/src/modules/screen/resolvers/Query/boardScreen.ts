import type { QueryResolvers } from '../../../types.generated.ts';
import { screenOf } from '../../queries.ts';

export const boardScreen: NonNullable<QueryResolvers['boardScreen']> = (_parent, { id }, context) => screenOf(context, id);
