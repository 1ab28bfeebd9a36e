import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { customersOf } from '../../queries.ts';

export const customers: NonNullable<QueryResolvers['customers']> = (_parent, { communityId, filter, ...page }, context, info) =>
  customersOf(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
