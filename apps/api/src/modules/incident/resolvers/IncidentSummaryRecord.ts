import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentSummaryRecordResolvers } from '../../types.generated.ts';

export const IncidentSummaryRecord: IncidentSummaryRecordResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  copies: ({ copies, communityId }) => copies.map((copy) => ({ ...copy, communityId })),
};
