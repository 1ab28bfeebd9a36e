import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { dailyChecks as read } from '../../queries.ts';

export const dailyChecks: NonNullable<QueryResolvers['dailyChecks']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
