import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { signComplaint } from '../../care.ts';

export const complaintSign: NonNullable<MutationResolvers['complaintSign']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintSignPayload', await signComplaint(context, input));
