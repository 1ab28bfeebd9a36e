import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { noticeFeedbackForward as command } from '../../commands.ts';

export const noticeFeedbackForward: NonNullable<MutationResolvers['noticeFeedbackForward']> = async (_parent, { input }, context) =>
  workResult('NoticeFeedbackForwardPayload', 'feedback', await command(context, input));
