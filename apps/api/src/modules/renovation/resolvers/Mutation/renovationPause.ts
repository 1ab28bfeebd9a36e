import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { renovationPause as command } from '../../commands.ts';

export const renovationPause: NonNullable<MutationResolvers['renovationPause']> = async (_parent, { input }, context) =>
  workResult('RenovationPausePayload', 'renovation', await command(context, input));
