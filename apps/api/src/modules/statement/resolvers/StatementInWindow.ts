import type { StatementInWindowResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';

export const StatementInWindow: StatementInWindowResolvers = {
  statementId: ({ communityId, statementId }) => globalId('Statement', communityId, statementId),
  incidentId: ({ inCommunity, incidentId }) => globalId('Incident', inCommunity, incidentId),
};
