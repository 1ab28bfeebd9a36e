import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeReview as command } from '../../commands.ts';

export const noticeReview: NonNullable<MutationResolvers['noticeReview']> = async (_parent, { input }, context) =>
  workResult('NoticeReviewPayload', 'notice', await command(context, input));
