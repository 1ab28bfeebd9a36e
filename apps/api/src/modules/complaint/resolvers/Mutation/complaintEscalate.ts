import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { changeComplaint } from '../../commands.ts';

export const complaintEscalate: NonNullable<MutationResolvers['complaintEscalate']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintEscalatePayload', await changeComplaint(context, input, () => ({ type: 'escalateComplaint', to: input.to, reason: input.reason })));
