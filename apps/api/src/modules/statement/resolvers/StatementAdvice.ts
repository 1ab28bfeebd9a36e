import { staffOf } from '../../base/subject-fields.ts';
import type { StatementAdviceResolvers } from '../../types.generated.ts';

export const StatementAdvice: StatementAdviceResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  outdated: ({ revision, state }) => revision < state.revision,
};
