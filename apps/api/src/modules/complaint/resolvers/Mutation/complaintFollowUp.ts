import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintFollowUp: NonNullable<MutationResolvers['complaintFollowUp']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintFollowUpPayload', await changeComplaint(context, input, () => ({ type: 'followUpComplaint', text: input.text })));
