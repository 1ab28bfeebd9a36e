import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintTransfer: NonNullable<MutationResolvers['complaintTransfer']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintTransferPayload', await changeComplaint(context, input, ({ departmentId }) => ({ type: 'transferComplaint', departmentId: departmentId!, reason: input.reason })));
