import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintAccept: NonNullable<MutationResolvers['complaintAccept']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAcceptPayload', await changeComplaint(context, input, (ids) => ({ type: 'acceptComplaint', assigneeId: ids.assigneeId })));
