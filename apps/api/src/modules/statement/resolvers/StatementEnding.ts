import { staffOf } from '../../base/subject-fields.ts';
import type { StatementEndingResolvers } from '../../types.generated.ts';

export const StatementEnding: StatementEndingResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
