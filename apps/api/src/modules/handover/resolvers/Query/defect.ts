import type { QueryResolvers } from '../../../types.generated.ts';
import { defect as read } from '../../queries.ts';

export const defect: NonNullable<QueryResolvers['defect']> = (_parent, { id }, context) => read(context, id);
