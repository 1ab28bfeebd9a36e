import type { QueryResolvers } from '../../../types.generated.ts';
import { communityInSight, requireViewer } from '../../../../sight.ts';

export const community: NonNullable<QueryResolvers['community']> = (_parent, { id }, context) => communityInSight(requireViewer(context), id);
