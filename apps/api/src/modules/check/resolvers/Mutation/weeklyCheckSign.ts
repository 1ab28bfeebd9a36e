import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { weeklyCheckSign as command } from '../../commands.ts';

export const weeklyCheckSign: NonNullable<MutationResolvers['weeklyCheckSign']> = async (_parent, { input }, context) =>
  workResult('WeeklyCheckSignPayload', 'weeklyCheck', await command(context, input));
