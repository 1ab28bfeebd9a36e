import type { QueryResolvers } from '../../../types.generated.ts';
import { weeklyCheckLists as read } from '../../queries.ts';

export const weeklyCheckLists: NonNullable<QueryResolvers['weeklyCheckLists']> = (_parent, { communityId }, context) => read(context, communityId) as never;
