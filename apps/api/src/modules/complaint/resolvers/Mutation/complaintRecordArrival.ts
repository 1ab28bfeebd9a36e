import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintRecordArrival: NonNullable<MutationResolvers['complaintRecordArrival']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintRecordArrivalPayload', await changeComplaint(context, input, () => ({ type: 'recordArrival', text: input.text ?? null })));
