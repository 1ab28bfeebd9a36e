import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { handOver } from '../../commands.ts';

export const custodyHandOver: NonNullable<MutationResolvers['custodyHandOver']> = async (_parent, { input }, context) =>
  commandResult('CustodyHandOverPayload', await handOver(context, input));
