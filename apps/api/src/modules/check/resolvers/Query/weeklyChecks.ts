import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { weeklyChecks as read } from '../../queries.ts';

export const weeklyChecks: NonNullable<QueryResolvers['weeklyChecks']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
