import type { QueryResolvers } from '../../../types.generated.ts';
import { custodyIn } from '../../queries.ts';

export const custody: NonNullable<QueryResolvers['custody']> = (_parent, { communityId }, context) => custodyIn(context, communityId);
