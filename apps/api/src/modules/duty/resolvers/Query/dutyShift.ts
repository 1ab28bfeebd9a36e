import type { QueryResolvers } from '../../../types.generated.ts';
import { dutyShift as read } from '../../queries.ts';

export const dutyShift: NonNullable<QueryResolvers['dutyShift']> = (_parent, { id }, context) => read(context, id);
