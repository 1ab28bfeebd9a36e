import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintClose: NonNullable<MutationResolvers['complaintClose']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintClosePayload', await changeComplaint(context, input, () => ({ type: 'closeComplaint', outcome: input.outcome ?? null, reason: input.reason ?? null })));
