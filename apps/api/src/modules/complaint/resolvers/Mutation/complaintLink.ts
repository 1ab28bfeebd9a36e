import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { linkComplaint } from '../../care.ts';

export const complaintLink: NonNullable<MutationResolvers['complaintLink']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintLinkPayload', await linkComplaint(context, input));
