import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { notices as read } from '../../queries.ts';

export const notices: NonNullable<QueryResolvers['notices']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
