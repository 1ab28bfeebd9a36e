import type { DefectDemandResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const DefectDemand: DefectDemandResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
