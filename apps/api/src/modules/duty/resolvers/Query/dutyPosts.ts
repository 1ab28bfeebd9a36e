import type { QueryResolvers } from '../../../types.generated.ts';
import { dutyPosts as read } from '../../queries.ts';

export const dutyPosts: NonNullable<QueryResolvers['dutyPosts']> = (_parent, { communityId }, context) => read(context, communityId) as never;
