import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintAgreeReplyTime: NonNullable<MutationResolvers['complaintAgreeReplyTime']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAgreeReplyTimePayload', await changeComplaint(context, input, () => ({ type: 'agreeReplyTime', replyAt: input.replyAt, reason: input.reason ?? null })));
