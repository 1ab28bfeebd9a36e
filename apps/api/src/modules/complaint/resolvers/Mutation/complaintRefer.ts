import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintRefer: NonNullable<MutationResolvers['complaintRefer']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintReferPayload', await changeComplaint(context, input, () => ({ type: 'referComplaint', channel: input.channel, reason: input.reason })));
