import type { QueryResolvers } from '../../../types.generated.ts';
import { communityInSight, requireViewer } from '../../../../sight.ts';
import { playbooksInForce, playbookViews } from '../../queries.ts';

export const playbooks: NonNullable<QueryResolvers['playbooks']> = async (_parent, { communityId }, context) => {
  const community = communityInSight(requireViewer(context), communityId);
  return community === null ? [] : [...(await playbookViews(context, community, await playbooksInForce(context, community)))];
};
