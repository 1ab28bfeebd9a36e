import { staffOf } from '../../base/subject-fields.ts';
import type { NoticeVersionResolvers } from '../../types.generated.ts';

export const NoticeVersion: NoticeVersionResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
    content: ({ content }, _arg, _ctx) => {
                        /* NoticeVersion.content resolver is required because NoticeVersion.content and NoticeVersionMapper.content are not compatible */
                        return content
                      }
};
