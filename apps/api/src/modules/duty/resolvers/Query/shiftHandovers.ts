import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { shiftHandovers as read } from '../../queries.ts';

export const shiftHandovers: NonNullable<QueryResolvers['shiftHandovers']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
