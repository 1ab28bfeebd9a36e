import { staffOf } from '../../base/subject-fields.ts';
import type { NoticeDecisionResolvers } from '../../types.generated.ts';

export const NoticeDecision: NoticeDecisionResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
