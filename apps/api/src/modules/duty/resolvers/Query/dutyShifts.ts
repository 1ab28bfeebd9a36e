import type { QueryResolvers } from '../../../types.generated.ts';
import { dutyShifts as read } from '../../queries.ts';

export const dutyShifts: NonNullable<QueryResolvers['dutyShifts']> = (_parent, args, context) => read(context, args) as never;
