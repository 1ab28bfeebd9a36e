import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintTellResult: NonNullable<MutationResolvers['complaintTellResult']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintTellResultPayload', await changeComplaint(context, input, () => ({ type: 'tellResult', way: input.way, text: input.text })));
