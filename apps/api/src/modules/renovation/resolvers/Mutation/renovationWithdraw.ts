import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationWithdraw as command } from '../../commands.ts';

export const renovationWithdraw: NonNullable<MutationResolvers['renovationWithdraw']> = async (_parent, { input }, context) =>
  workResult('RenovationWithdrawPayload', 'renovation', await command(context, input));
