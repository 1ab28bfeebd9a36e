import type { QueryResolvers } from '../../../types.generated.ts';
import { requireViewer } from '../../../../viewer.ts';
import { communityInSight } from '../../commands.ts';

export const community: NonNullable<QueryResolvers['community']> = (_parent, { id }, context) => communityInSight(requireViewer(context), id);
