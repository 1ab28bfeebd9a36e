import { staffOf } from '../../base/subject-fields.ts';
import type { NoticeEndingResolvers } from '../../types.generated.ts';

export const NoticeEnding: NoticeEndingResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
