import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintHandBackPart: NonNullable<MutationResolvers['complaintHandBackPart']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintHandBackPartPayload', await changeComplaint(context, input, () => ({ type: 'handBackPart', text: input.text })));
