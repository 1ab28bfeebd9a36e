import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeFeedback as command } from '../../commands.ts';

export const noticeFeedback: NonNullable<MutationResolvers['noticeFeedback']> = async (_parent, { input }, context) =>
  workResult('NoticeFeedbackPayload', 'feedback', await command(context, input));
