import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentStepMarkResolvers } from '../../types.generated.ts';

export const IncidentStepMark: IncidentStepMarkResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
