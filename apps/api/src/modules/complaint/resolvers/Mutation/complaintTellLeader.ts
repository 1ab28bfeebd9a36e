import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintTellLeader: NonNullable<MutationResolvers['complaintTellLeader']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintTellLeaderPayload', await changeComplaint(context, input, () => ({ type: 'tellLeader', text: input.text })));
