import type { QueryResolvers } from '../../../types.generated.ts';
import { efficiency } from '../../efficiency.ts';

export const complaintEfficiency: NonNullable<QueryResolvers['complaintEfficiency']> = (_parent, args, context) => efficiency(context, args) as never;
