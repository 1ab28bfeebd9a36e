import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintExplain: NonNullable<MutationResolvers['complaintExplain']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintExplainPayload', await changeComplaint(context, input, () => ({ type: 'explainComplaint', way: input.way, text: input.text, notice: input.notice ?? null })));
