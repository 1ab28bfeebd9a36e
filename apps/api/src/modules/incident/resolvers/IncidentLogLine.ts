import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentLogLineResolvers } from '../../types.generated.ts';

export const IncidentLogLine: IncidentLogLineResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
