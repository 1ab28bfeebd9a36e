import type { QueryResolvers } from '../../../types.generated.ts';
import { headCountsOf } from '../../queries.ts';

export const headCounts: NonNullable<QueryResolvers['headCounts']> = async (_parent, { communityId }, context) => [...(await headCountsOf(context, communityId))];
