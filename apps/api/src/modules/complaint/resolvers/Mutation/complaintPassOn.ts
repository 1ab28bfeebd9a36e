import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintPassOn: NonNullable<MutationResolvers['complaintPassOn']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintPassOnPayload', await changeComplaint(context, input, () => ({ type: 'passOnComplaint', text: input.text })));
