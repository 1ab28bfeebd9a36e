import type { QueryResolvers } from '../../../types.generated.ts';
import { requireViewer } from '../../../../viewer.ts';
import { listConnection } from '../../../base/connection.ts';

export const communities: NonNullable<QueryResolvers['communities']> = (_parent, args, context) =>
  listConnection(context, args, 'communities', requireViewer(context).communities, (community) => community.id) as never;
