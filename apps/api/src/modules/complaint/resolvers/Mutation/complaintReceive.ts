import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintReceive: NonNullable<MutationResolvers['complaintReceive']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintReceivePayload', await changeComplaint(context, input, () => ({ type: 'receiveComplaint' })));
