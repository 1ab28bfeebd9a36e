import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { answerComplaint } from '../../commands.ts';

export const complaintExplain: NonNullable<MutationResolvers['complaintExplain']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintExplainPayload', await answerComplaint(context, input, { type: 'explainComplaint', way: input.way, text: input.text, notice: input.notice ?? null }));
