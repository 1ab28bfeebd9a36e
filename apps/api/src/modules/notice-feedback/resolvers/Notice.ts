import { batched } from '../../base/connection.ts';
import type { NoticeResolvers } from '../../types.generated.ts';
import { feedbackOf } from '../queries.ts';

export const Notice: Pick<NoticeResolvers, 'feedback'|'__isTypeOf'> = {
  feedback: batched((row, page, context) => feedbackOf(context, row, page, true) as never),
};
