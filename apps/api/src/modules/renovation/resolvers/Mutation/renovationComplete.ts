import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationComplete as command } from '../../commands.ts';

export const renovationComplete: NonNullable<MutationResolvers['renovationComplete']> = async (_parent, { input }, context) =>
  workResult('RenovationCompletePayload', 'renovation', await command(context, input));
