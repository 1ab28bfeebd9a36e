import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { weeklyCheckOpen as command } from '../../commands.ts';

export const weeklyCheckOpen: NonNullable<MutationResolvers['weeklyCheckOpen']> = async (_parent, { input }, context) =>
  workResult('WeeklyCheckOpenPayload', 'weeklyCheck', await command(context, input));
