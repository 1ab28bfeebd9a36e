import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintCompletePlan: NonNullable<MutationResolvers['complaintCompletePlan']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintCompletePlanPayload', await changeComplaint(context, input, () => ({ type: 'completePlan', text: input.text })));
