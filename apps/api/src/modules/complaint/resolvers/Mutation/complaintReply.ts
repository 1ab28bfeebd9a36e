import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { answerComplaint } from '../../commands.ts';

export const complaintReply: NonNullable<MutationResolvers['complaintReply']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintReplyPayload', await answerComplaint(context, input, { type: 'replyToComplaint', stage: input.stage, way: input.way, text: input.text, acts: input.acts ?? [], settles: input.settles ?? false, toAuthority: input.toAuthority ?? false }));
