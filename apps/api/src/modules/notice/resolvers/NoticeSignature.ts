import { staffOf } from '../../base/subject-fields.ts';
import type { NoticeSignatureResolvers } from '../../types.generated.ts';

export const NoticeSignature: NoticeSignatureResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
};
