import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { acceptComplaint } from '../../care.ts';

export const complaintAccept: NonNullable<MutationResolvers['complaintAccept']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAcceptPayload', await acceptComplaint(context, input));
