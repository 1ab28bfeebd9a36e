import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { dailyCheckRecord as command } from '../../commands.ts';

export const dailyCheckRecord: NonNullable<MutationResolvers['dailyCheckRecord']> = async (_parent, { input }, context) =>
  workResult('DailyCheckRecordPayload', 'dailyCheck', await command(context, input));
