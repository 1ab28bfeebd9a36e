import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintAcknowledge: NonNullable<MutationResolvers['complaintAcknowledge']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAcknowledgePayload', await changeComplaint(context, input, () => ({ type: 'acknowledgeComplaint', text: input.text ?? null })));
