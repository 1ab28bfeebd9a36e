import type { QueryResolvers } from '../../../types.generated.ts';
import { listConnection } from '../../../base/connection.ts';
import { requireViewer } from '../../../../sight.ts';

export const communities: NonNullable<QueryResolvers['communities']> = (_parent, args, context) =>
  listConnection(context, args, `communities:${requireViewer(context).organisationId}`, requireViewer(context).communities, (community) => community.id) as never;
