import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { attachToComplaint } from '../../commands.ts';

export const complaintAttach: NonNullable<MutationResolvers['complaintAttach']> = async (_parent, { input }, context) => complaintResult('ComplaintAttachPayload', await attachToComplaint(context, input));
