import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintHear: NonNullable<MutationResolvers['complaintHear']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintHearPayload', await changeComplaint(context, input, () => ({ type: 'hearComplainant', place: input.place, apart: input.apart ?? false, text: input.text })));
