import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { incidents as read } from '../../queries.ts';

export const incidents: NonNullable<QueryResolvers['incidents']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
