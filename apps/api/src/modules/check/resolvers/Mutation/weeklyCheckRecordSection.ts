import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { weeklyCheckRecordSection as command } from '../../commands.ts';

export const weeklyCheckRecordSection: NonNullable<MutationResolvers['weeklyCheckRecordSection']> = async (_parent, { input }, context) =>
  workResult('WeeklyCheckRecordSectionPayload', 'weeklyCheck', await command(context, input));
