import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { revisePolicy } from '../../../document/commands.ts';

export const policyRevise: NonNullable<MutationResolvers['policyRevise']> = async (_parent, { input }, context) =>
  commandResult('PolicyRevisePayload', await revisePolicy(context, input));
