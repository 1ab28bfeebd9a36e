import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintRecordMeasures: NonNullable<MutationResolvers['complaintRecordMeasures']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintRecordMeasuresPayload', await changeComplaint(context, input, () => ({ type: 'recordMeasures', text: input.text, staffSent: input.staffSent ?? false, customerTold: input.customerTold ?? false, cause: input.cause ?? null, correctiveAction: input.correctiveAction ?? null, preventiveAction: input.preventiveAction ?? null })));
