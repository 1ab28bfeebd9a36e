import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintJudge: NonNullable<MutationResolvers['complaintJudge']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintJudgePayload', await changeComplaint(context, input, () => ({ type: 'judgeComplaint', judgement: input.judgement, communicationKind: input.communicationKind ?? null, reason: input.reason ?? null })));
