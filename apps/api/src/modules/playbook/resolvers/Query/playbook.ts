import type { QueryResolvers } from '../../../types.generated.ts';
import { communityInSight, requireViewer } from '../../../../sight.ts';
import { playbookInForce, playbookViews } from '../../queries.ts';

export const playbook: NonNullable<QueryResolvers['playbook']> = async (_parent, { communityId, key }, context) => {
  const community = communityInSight(requireViewer(context), communityId);
  const found = community === null ? null : await playbookInForce(context, community.id, key);
  return community === null || found === null ? null : (await playbookViews(context, community, [found]))[0]!;
};
