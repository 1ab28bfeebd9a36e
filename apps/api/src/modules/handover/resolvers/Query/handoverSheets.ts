import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { handoverSheets as read } from '../../queries.ts';

export const handoverSheets: NonNullable<QueryResolvers['handoverSheets']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
