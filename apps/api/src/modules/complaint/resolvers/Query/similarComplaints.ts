import type { QueryResolvers } from '../../../types.generated.ts';
import { similar } from '../../queries.ts';

export const similarComplaints: NonNullable<QueryResolvers['similarComplaints']> = async (_parent, args, context) => [...(await similar(context, args))];
