import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentStatementCopyResolvers } from '../../types.generated.ts';

export const IncidentStatementCopy: IncidentStatementCopyResolvers = {
  fixedBy: ({ fixedBy }, _args, context) => staffOf(fixedBy, context),
};
