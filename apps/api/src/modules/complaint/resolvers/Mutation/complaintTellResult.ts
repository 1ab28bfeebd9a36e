import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { answerComplaint } from '../../commands.ts';

export const complaintTellResult: NonNullable<MutationResolvers['complaintTellResult']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintTellResultPayload', await answerComplaint(context, input, { type: 'tellResult', way: input.way, text: input.text }));
