import type { QueryResolvers } from '../../../types.generated.ts';
import { communityInSight, requireViewer } from '../../../../sight.ts';
import { policyView } from '../../queries.ts';

export const policy: NonNullable<QueryResolvers['policy']> = async (_parent, { communityId }, context) => {
  const community = communityInSight(requireViewer(context), communityId);
  return community === null ? null : policyView(context, community);
};
