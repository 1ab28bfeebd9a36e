import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { statements as read } from '../../queries.ts';

export const statements: NonNullable<QueryResolvers['statements']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
