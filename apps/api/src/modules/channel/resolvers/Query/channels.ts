import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { channelPage } from '../../queries.ts';

export const channels: NonNullable<QueryResolvers['channels']> = (_parent, { communityId, ...page }, context, info) =>
  channelPage(context, communityId, page, asksFor(info, 'totalCount')) as never;
