import type { WorksInspectionResolvers } from '../../types.generated.ts';
import { staffOf } from '../../base/subject-fields.ts';

export const WorksInspection: WorksInspectionResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
