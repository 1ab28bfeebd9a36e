import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintAcceptRepair: NonNullable<MutationResolvers['complaintAcceptRepair']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAcceptRepairPayload', await changeComplaint(context, input, () => ({ type: 'acceptRepair', acceptedBy: input.acceptedBy, fiveOnes: input.fiveOnes ?? [], remark: input.remark ?? null })));
