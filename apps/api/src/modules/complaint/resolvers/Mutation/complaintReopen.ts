import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintReopen: NonNullable<MutationResolvers['complaintReopen']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintReopenPayload', await changeComplaint(context, input, () => ({ type: 'reopenComplaint', reason: input.reason })));
