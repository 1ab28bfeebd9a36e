import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { spotChecks as read } from '../../queries.ts';

export const spotChecks: NonNullable<QueryResolvers['spotChecks']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
