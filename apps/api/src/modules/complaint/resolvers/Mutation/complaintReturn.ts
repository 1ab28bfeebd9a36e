import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintReturn: NonNullable<MutationResolvers['complaintReturn']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintReturnPayload', await changeComplaint(context, input, () => ({ type: 'returnComplaint', reason: input.reason })));
