import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintCallBack: NonNullable<MutationResolvers['complaintCallBack']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintCallBackPayload', await changeComplaint(context, input, (ids) => ({ type: 'callBackComplaint', way: input.way, answer: input.answer, text: input.text ?? null, handleAgain: input.handleAgain ?? null, callerId: ids.callerId })));
