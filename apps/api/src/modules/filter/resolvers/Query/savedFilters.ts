import type { QueryResolvers } from '../../../types.generated.ts';
import { savedFilters as read } from '../../queries.ts';

export const savedFilters: NonNullable<QueryResolvers['savedFilters']> = async (_parent, { communityId }, context) => [...(await read(context, communityId))];
