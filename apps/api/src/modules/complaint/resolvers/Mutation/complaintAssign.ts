import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintAssign: NonNullable<MutationResolvers['complaintAssign']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAssignPayload', await changeComplaint(context, input, ({ assigneeId }) => ({ type: 'assignComplaint', assigneeId: assigneeId! })));
