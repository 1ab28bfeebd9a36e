import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { correctComplaint } from '../../care.ts';

export const complaintCorrect: NonNullable<MutationResolvers['complaintCorrect']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintCorrectPayload', await correctComplaint(context, input));
