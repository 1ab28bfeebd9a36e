import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { assignComplaint } from '../../care.ts';

export const complaintAssign: NonNullable<MutationResolvers['complaintAssign']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintAssignPayload', await assignComplaint(context, input));
