import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { feedbacks } from '../../queries.ts';

export const noticeFeedbacks: NonNullable<QueryResolvers['noticeFeedbacks']> = (_parent, { communityId, filter, ...page }, context, info) =>
  feedbacks(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
