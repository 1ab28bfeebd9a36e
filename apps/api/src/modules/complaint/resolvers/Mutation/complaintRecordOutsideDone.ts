import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintRecordOutsideDone: NonNullable<MutationResolvers['complaintRecordOutsideDone']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintRecordOutsideDonePayload', await changeComplaint(context, input, () => ({ type: 'recordOutsideDone', text: input.text })));
