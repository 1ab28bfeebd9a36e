import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintMarkMajor: NonNullable<MutationResolvers['complaintMarkMajor']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintMarkMajorPayload', await changeComplaint(context, input, () => ({ type: 'markComplaintMajor', reason: input.reason })));
