import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentHeadCountResolvers } from '../../types.generated.ts';

export const IncidentHeadCount: IncidentHeadCountResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
