import type { QueryResolvers } from '../../../types.generated.ts';
import { asksFor } from '../../../base/selection.ts';
import { proposals as read } from '../../queries.ts';

export const incidentProposals: NonNullable<QueryResolvers['incidentProposals']> = (_parent, { communityId, filter, ...page }, context, info) =>
  read(context, communityId, filter, page, asksFor(info, 'totalCount')) as never;
