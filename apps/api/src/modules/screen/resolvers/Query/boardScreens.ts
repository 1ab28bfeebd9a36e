import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { screenPage } from '../../queries.ts';

export const boardScreens: NonNullable<QueryResolvers['boardScreens']> = (_parent, { communityId, ...page }, context, info) =>
  screenPage(context, communityId, page, asksFor(info, 'totalCount')) as never;
