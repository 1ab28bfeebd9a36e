import type { MutationResolvers } from '../../../types.generated.ts';
import { complaintResult } from '../../answers.ts';
import { registerComplainants } from '../../care.ts';

export const complaintRegisterComplainants: NonNullable<MutationResolvers['complaintRegisterComplainants']> = async (_parent, { input }, context) =>
  complaintResult('ComplaintRegisterComplainantsPayload', await registerComplainants(context, input));
