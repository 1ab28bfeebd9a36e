import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeFeedbackAnswer as command } from '../../commands.ts';

export const noticeFeedbackAnswer: NonNullable<MutationResolvers['noticeFeedbackAnswer']> = async (_parent, { input }, context) =>
  workResult('NoticeFeedbackAnswerPayload', 'feedback', await command(context, input));
