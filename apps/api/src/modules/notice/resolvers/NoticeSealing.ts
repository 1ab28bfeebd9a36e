import { staffOf } from '../../base/subject-fields.ts';
import type { NoticeSealingResolvers } from '../../types.generated.ts';

export const NoticeSealing: NoticeSealingResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  askedBy: ({ askedBy }, _args, context) => staffOf(askedBy, context),
  allowedBy: ({ allowedBy }, _args, context) => staffOf(allowedBy, context),
};
