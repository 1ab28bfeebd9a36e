import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintSumUp: NonNullable<MutationResolvers['complaintSumUp']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintSumUpPayload', await changeComplaint(context, input, () => ({ type: 'sumUpComplaint', cause: input.cause ?? null, lesson: input.lesson, adjustment: input.adjustment ?? null })));
