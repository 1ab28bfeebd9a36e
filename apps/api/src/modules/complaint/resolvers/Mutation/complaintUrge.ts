import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintUrge: NonNullable<MutationResolvers['complaintUrge']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintUrgePayload', await changeComplaint(context, input, () => ({ type: 'urgeComplaint', text: input.text })));
