import { staffOf } from '../../base/subject-fields.ts';
import type { NoticeDoorsResolvers } from '../../types.generated.ts';

export const NoticeDoors: NoticeDoorsResolvers = {
  deliveredAt: ({ delivered }) => delivered?.at ?? null,
  deliveredBy: ({ delivered }, _args, context) => staffOf(delivered?.by ?? null, context),
  missed: ({ delivered }) => delivered?.missed ?? null,
};
