import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { dutyWeekCopy as command } from '../../commands.ts';

export const dutyWeekCopy: NonNullable<MutationResolvers['dutyWeekCopy']> = async (_parent, { input }, context) =>
  commandResult('DutyWeekCopyPayload', await command(context, input));
