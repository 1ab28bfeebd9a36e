import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintTellRecourse: NonNullable<MutationResolvers['complaintTellRecourse']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintTellRecoursePayload', await changeComplaint(context, input, () => ({ type: 'tellRecourse', text: input.text })));
