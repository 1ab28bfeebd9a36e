import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintComplete: NonNullable<MutationResolvers['complaintComplete']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintCompletePayload', await changeComplaint(context, input, () => ({ type: 'completeComplaint', text: input.text, cause: input.cause ?? null, correctiveAction: input.correctiveAction ?? null, preventiveAction: input.preventiveAction ?? null })));
