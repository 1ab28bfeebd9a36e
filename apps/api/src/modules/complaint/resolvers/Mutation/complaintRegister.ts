import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { registerComplaint } from '../../commands.ts';

export const complaintRegister: NonNullable<MutationResolvers['complaintRegister']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintRegisterPayload', await registerComplaint(context, input));
